using System.Collections.Concurrent;
using Aggregator.Core.Tests.Publishing;
using Microsoft.Playwright;

namespace Aggregator.Browser.Tests.Web;

public sealed class LookTests(Chromium chromium, CampusNews news) : IClassFixture<CampusNews>
{
    /// <summary>In bytes, before any compression.</summary>
    private const int Heaviest = 100_000;

    private static readonly string Pictures = Path.Combine(Repository.Top, "artifacts", "screenshots");

    public static TheoryData<string, int, ColorScheme> Looks { get; } = new MatrixTheoryData<string, int, ColorScheme>(
        ["en", "ar"], [390, 1280], [ColorScheme.Light, ColorScheme.Dark]);

    /// <summary>Kept as pictures, for a person to look at: artifacts/screenshots.</summary>
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_fits_its_window_and_axe_has_nothing_to_say(string language, int width, ColorScheme scheme)
    {
        Directory.CreateDirectory(Pictures);
        var page = await chromium.PageAsync(width, scheme, news.In(language).Client.BaseAddress, ignorePolicy: true);
        foreach (var (name, path) in CampusNews.Pages)
        {
            await page.GotoAsync(path);
            var picture = $"{name}-{language}-{width}-{scheme}.png".ToLowerInvariant();
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, picture), FullPage = true });
            var wide = await page.EvaluateAsync<string[]>(Scripts.Of("wide.js"));
            await page.AddScriptTagAsync(new() { Path = NpmPackage.File("axe-core/axe.min.js") });
            var found = await page.EvaluateAsync<string[]>(Scripts.Of("axe.js"));

            Assert.True(wide.Length == 0, $"{path} is wider: {string.Join('\n', wide)}");
            Assert.True(found.Length == 0, $"{path}: {string.Join('\n', found)}");
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task Pages_ask_no_other_host_and_the_front_is_light()
    {
        var site = news.In("en");
        var page = await chromium.PageAsync(390, address: site.Client.BaseAddress);
        var asked = new ConcurrentQueue<IRequest>();
        page.Request += (_, request) => asked.Enqueue(request);
        await page.GotoAsync("/");
        var weight = 0;
        foreach (var request in asked.Where(request => request.ResourceType != "image").ToList())
            weight += (await (await request.ResponseAsync())!.BodyAsync()).Length;
        foreach (var (_, path) in CampusNews.Pages) await page.GotoAsync(path);
        var own = site.Client.BaseAddress!.AbsoluteUri;

        Assert.InRange(weight, 1, Heaviest);
        Assert.All(asked, request => Assert.StartsWith(own, request.Url, StringComparison.Ordinal));
        // Chromium calls the icon "other".
        Assert.Empty(asked.Select(request => request.ResourceType).Except(["document", "stylesheet", "image", "other"]));
        await page.CloseAsync();
    }
}
