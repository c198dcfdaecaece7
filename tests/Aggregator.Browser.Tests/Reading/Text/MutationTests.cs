using System.Collections.Concurrent;
using System.Text.Json;
using Aggregator.Core.Tests.Reading.Text;
using Aggregator.Reading.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Aggregator.Browser.Tests.Reading.Text;

/// <summary>Mutation XSS: markup that is harmless as written and harmful as a browser understands it.</summary>
public sealed class MutationTests(Chromium chromium)
{
    private const string Page = "https://uni.example/news/1";
    private const int Wild = 3_000;
    private const int Size = 50;

    private static readonly string[] Attacks =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "attacks.txt"))
            .Select(line => line.Split('\t')[0].TrimStart('|')),
    ];

    private static readonly string[] Markups =
        [.. Attacks, .. WildHtml.Any().Generator.Sample(Wild, new Rnd(20_261_124), Size).Select(wild => wild.Text)];

    [Fact]
    public async Task Chromium_builds_the_very_tree_that_was_written()
    {
        string[] safe = [.. Markups.Select(markup => SafeHtml.Of(markup, Page))];
        var page = await chromium.PageAsync();

        var trees = await page.EvaluateAsync<string[][]>(Scripts.Of("rewritten.js"), safe);

        Assert.Equal(safe.Length, trees.Length);
        foreach (var (written, built) in safe.Zip(trees))
        {
            Assert.All(built, tree => Assert.Equal(written, tree));
        }
    }

    [Fact]
    public async Task Nothing_runs_and_nothing_but_pictures_is_asked_for()
    {
        var safe = Markups.Select(markup => SafeHtml.Of(markup, Page));

        var (shown, requests) = await ShowAsync(safe);

        Assert.Equal(2 * Markups.Length, shown.Cases);
        Assert.Empty(shown.Ran);
        Assert.Empty(shown.Schemes.Except(["http:", "https:", "mailto:"]));
        Assert.All(requests, request => Assert.Equal("image", request.Split(' ')[0]));
    }

    // Or else the test above would say nothing.
    [Fact]
    public async Task Left_as_they_are_the_attacks_would_run()
    {
        var (shown, requests) = await ShowAsync(Attacks);

        Assert.NotEmpty(shown.Ran);
        Assert.Contains("javascript:", shown.Schemes);
        Assert.Contains(requests, request => !request.StartsWith("image", StringComparison.Ordinal));
    }

    private async Task<(Shown Shown, IReadOnlyCollection<string> Requests)> ShowAsync(IEnumerable<string> markups)
    {
        var page = await chromium.PageAsync();
        var requests = new ConcurrentQueue<string>();
        await page.RouteAsync("**/*", route =>
        {
            if (route.Request.Url == Page)
            {
                return route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><body>" });
            }

            requests.Enqueue($"{route.Request.ResourceType} {route.Request.Url}");
            return route.AbortAsync();
        });
        await page.GotoAsync(Page);
        var shown = await page.EvaluateAsync<JsonElement>(Scripts.Of("shown.js"), markups.ToArray());
        return (shown.Deserialize<Shown>(JsonSerializerOptions.Web)!, requests);
    }

    private sealed record Shown(string[] Ran, int Cases, string[] Schemes);
}
