using System.Text;
using Aggregator.Reading;
using Aggregator.Reading.Pages;

namespace Aggregator.Commands.Probing;

/// <summary>Finds a site's sitemaps of news: those that robots.txt names, or the usual one.</summary>
internal sealed class SitemapProbe(Enquiry enquiry)
{
    private const int MostSitemaps = 4;
    private const string Field = "sitemap:";

    /// <summary>Each with what it says.</summary>
    public async Task<IReadOnlyList<(Uri Url, NewsSitemap Sitemap)>> RunAsync(Uri site, CancellationToken cancel)
    {
        var found = new List<(Uri, NewsSitemap)>();
        var open = new Queue<Uri>(await NamedAsync(site, cancel));
        for (var asked = 0; asked < MostSitemaps && open.TryDequeue(out var url); asked++)
        {
            if (await enquiry.AskAsync(url, isOffered: true, cancel) is not { Document: { } document }
                || NewsSitemap.Read(document) is not { } sitemap) continue;
            if (sitemap.Articles > 0) found.Add((url, sitemap));
            foreach (var part in sitemap.Parts.Where(part => part.Host == url.Host)) open.Enqueue(part);
        }

        return found;
    }

    private async Task<IReadOnlyList<Uri>> NamedAsync(Uri site, CancellationToken cancel)
    {
        var robots = await enquiry.AskAsync(new Uri(site, "/robots.txt"), isOffered: true, cancel);
        List<Uri> named = robots?.Document is { } document ? [.. Lines(document)] : [];
        return named.Count > 0 ? named : [new Uri(site, "/sitemap.xml")];
    }

    private static IEnumerable<Uri> Lines(Document robots) => Encoding.UTF8.GetString(robots.Body.Span).Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.StartsWith(Field, StringComparison.OrdinalIgnoreCase))
        .Select(line => Uri.TryCreate(line[Field.Length..].Trim(), UriKind.Absolute, out var url) ? url : null)
        .OfType<Uri>()
        .Where(url => url.Scheme is "http" or "https")
        .OrderByDescending(url => url.AbsolutePath.Contains("news", StringComparison.OrdinalIgnoreCase))
        .Take(MostSitemaps);
}
