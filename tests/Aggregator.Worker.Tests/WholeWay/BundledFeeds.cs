using Aggregator.Commands.Demo;

namespace Aggregator.WholeWay;

/// <summary>The feeds of the demo's sites, as they stand at its start.</summary>
internal static class BundledFeeds
{
    public static async Task<IReadOnlyDictionary<string, MemberFeed>> TakeAsync(CancellationToken cancel)
    {
        await using var demo = await DemoSites.StartAsync(TimeProvider.System, cancel);
        using var http = new HttpClient();
        var feeds = new Dictionary<string, MemberFeed>(StringComparer.Ordinal);
        foreach (var site in demo.Sites.Where(site => site.Script is { Format: not (SiteFormat.Cards or SiteFormat.Table), Temper: not SiteTemper.Broken }))
        {
            using var answer = await http.GetAsync(new Uri(demo.Addresses[site.Id] + site.Path), cancel);
            var body = await answer.Content.ReadAsByteArrayAsync(cancel);
            feeds[site.Id] = new MemberFeed(site.Id, site.Path, body, answer.Content.Headers.ContentType?.ToString());
        }

        return feeds;
    }
}
