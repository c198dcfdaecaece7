using System.Text.Json;
using Microsoft.Playwright;

namespace Aggregator.Browser.Tests.Web;

public sealed class KeyboardTests(Chromium chromium, CampusNews news) : IClassFixture<CampusNews>
{
    private const int Wide = 1280;

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ar", 390)]
    public async Task Tab_reaches_everything_in_its_order_and_shows_where_it_is(string language, int width)
    {
        var page = await PageAsync(language, width);
        foreach (var (_, path) in CampusNews.Pages)
        {
            await page.GotoAsync(path);
            var count = await page.EvaluateAsync<int>(Scripts.Of("focus.js"));
            // As if the key were held: hundreds of strokes, none of which waits for the answer to the one before.
            await Task.WhenAll(Enumerable.Range(0, count).Select(_ => page.Keyboard.DownAsync("Tab")));
            var reached = (await page.EvaluateAsync<JsonElement>("() => window.reached")).Deserialize<Reached[]>(JsonSerializerOptions.Web)!;

            Assert.Contains("class=\"skip\"", reached[0].Tag, StringComparison.Ordinal);
            Assert.Equal(Enumerable.Range(0, count), reached.Select(one => one.At));
            Assert.All(reached, one => Assert.True(one.IsMarked && one.IsInView, $"{path}: {one}"));
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task The_first_link_skips_to_the_news()
    {
        var page = await PageAsync("en", Wide);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('main *')"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_list_of_slices_opens_with_Enter_and_leads_on()
    {
        var page = await PageAsync("en", Wide);
        await page.GotoAsync("/");
        await page.FocusAsync("summary");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await page.RunAndWaitForResponseAsync(
            () => page.Keyboard.PressAsync("Enter"), answer => answer.Url.EndsWith("/topic/water/", StringComparison.Ordinal));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Words_and_Enter_find_news()
    {
        var page = await PageAsync("en", Wide);
        await page.GotoAsync("/search");
        while (!await page.EvaluateAsync<bool>("() => document.activeElement.matches('input')"))
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("seed bank");
        await page.RunAndWaitForResponseAsync(
            () => page.Keyboard.PressAsync("Enter"), answer => answer.Url.EndsWith("/search?q=seed+bank", StringComparison.Ordinal));

        Assert.Contains("A seed bank in the mountains", await page.InnerTextAsync("article h3 >> nth=0"), StringComparison.Ordinal);
        Assert.Equal("seed bank", await page.InputValueAsync("input"));
        await page.CloseAsync();
    }

    private Task<IPage> PageAsync(string language, int width) =>
        chromium.PageAsync(width, address: news.In(language).Client.BaseAddress);

    private sealed record Reached(int At, string Tag, bool IsMarked, bool IsInView);
}
