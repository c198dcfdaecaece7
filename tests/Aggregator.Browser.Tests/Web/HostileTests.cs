using System.Collections.Concurrent;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Aggregator.Browser.Tests.Web;

public sealed class HostileTests(Chromium chromium, HostileNews news) : IClassFixture<HostileNews>
{
    /// <summary>Of RSS: what readers show as HTML.</summary>
    private static readonly string[] Markups = ["title", "description", "encoded"];

    private static readonly string[] Feeds = ["atom.xml", "rss.xml", "feed.json", "opml.xml"];

    // Without the policy nothing but the markup stands between the story and the reader.
    [Theory]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task A_hostile_story_runs_nothing_loads_nothing_and_breaks_no_layout(int width, bool ignorePolicy)
    {
        var page = await chromium.PageAsync(width, address: news.Site.Client.BaseAddress, ignorePolicy: ignorePolicy);
        var deeds = Watch(page, news.Site.Client.BaseAddress!.AbsoluteUri);
        foreach (var path in HostileNews.Pages)
        {
            await page.GotoAsync(path);
            var wide = await page.EvaluateAsync<string[]>(Scripts.Of("wide.js"));
            Assert.True(wide.Length == 0, $"{path}: {string.Join('\n', wide)}");
            Assert.True(deeds.IsEmpty, $"{path}: {string.Join('\n', deeds)}");
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task Feeds_opened_in_a_browser_do_nothing()
    {
        var page = await chromium.PageAsync(1280, address: news.Site.Client.BaseAddress, ignorePolicy: true);
        var deeds = Watch(page, news.Site.Client.BaseAddress!.AbsoluteUri);
        foreach (var feed in Feeds) await page.GotoAsync($"/{feed}");

        Assert.Empty(deeds);
        await page.CloseAsync();
    }

    [Fact]
    public async Task What_feeds_hold_as_HTML_runs_nothing_and_asks_for_nothing_but_pictures()
    {
        var markups = await MarkupsAsync();
        var deeds = await ShowAsync(markups);

        Assert.True(markups.Count > HostileNews.Attacks.Length / 10);
        Assert.All(deeds, deed => Assert.StartsWith("image http", deed, StringComparison.Ordinal));
    }

    // Or else the tests above would say nothing.
    [Fact]
    public async Task Left_as_it_is_the_same_news_would_run()
    {
        var deeds = await ShowAsync(HostileNews.Attacks);

        Assert.Contains("dialog", deeds);
        Assert.Contains(deeds, deed => deed.StartsWith("script", StringComparison.Ordinal));
    }

    private async Task<List<string>> MarkupsAsync()
    {
        var client = news.Site.Client;
        var atom = XDocument.Parse(await client.GetStringAsync("atom.xml"));
        var rss = XDocument.Parse(await client.GetStringAsync("rss.xml"));
        using var json = JsonDocument.Parse(await client.GetStringAsync("feed.json"));
        return
        [
            .. atom.Descendants().Where(text => (string?)text.Attribute("type") == "html").Select(text => text.Value),
            .. rss.Descendants("item").Elements()
                .Where(text => Markups.Contains(text.Name.LocalName)).Select(text => text.Value),
            .. json.RootElement.GetProperty("items").EnumerateArray()
                .Select(item => item.TryGetProperty("content_html", out var html) ? html.GetString()! : ""),
        ];
    }

    // One after the other: what one leaves open would swallow the next.
    private async Task<ConcurrentQueue<string>> ShowAsync(IReadOnlyList<string> markups)
    {
        var page = await chromium.PageAsync(1280, ignorePolicy: true);
        var deeds = Watch(page, "about:");
        foreach (var markup in markups)
            await page.SetContentAsync(markup, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.CloseAsync();
        return deeds;
    }

    /// <summary>All that a page does of which plain text does nothing.</summary>
    private static ConcurrentQueue<string> Watch(IPage page, string own)
    {
        var deeds = new ConcurrentQueue<string>();
        page.Dialog += (_, dialog) =>
        {
            deeds.Enqueue("dialog");
            _ = dialog.DismissAsync();
        };
        page.Popup += (_, _) => deeds.Enqueue("popup");
        page.Download += (_, _) => deeds.Enqueue("download");
        page.PageError += (_, error) => deeds.Enqueue($"error {error}");
        page.Console += (_, message) =>
        {
            // So says Chromium of a page or picture that is not there.
            var isKnown = message.Text.Contains("404", StringComparison.Ordinal)
                || message.Text.Contains("ERR_NAME", StringComparison.Ordinal);
            if (!isKnown) deeds.Enqueue($"console {message.Text}");
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(own, StringComparison.Ordinal))
                deeds.Enqueue($"{request.ResourceType} {request.Url}");
        };
        return deeds;
    }
}
