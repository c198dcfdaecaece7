using System.Text;
using System.Text.Json;
using Aggregator.Reading;
using Aggregator.Sources;
using static System.FormattableString;

namespace Aggregator.Benchmarks;

/// <summary>The pages that the readers are measured on: real ones out of the corpus, or made up.</summary>
internal static class PageInputs
{
    private const int MadeUp = 50;

    public static readonly Uri Address = new("https://university.example/news/1");

    private static readonly DateTimeOffset Visit = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public static readonly Source Source = new()
    {
        Id = "measured",
        Member = new Member { Id = "measured" },
        Kind = SourceKind.Page,
        Url = Address,
    };

    /// <summary>Of the corpus where the environment's SHARED names its folder.</summary>
    public static byte[][] Articles() => Environment.GetEnvironmentVariable("SHARED") is { Length: > 0 } shared
        ? [.. Corpus(Path.Combine(shared, "corpus", "pages", "articles"))]
        : [.. Enumerable.Range(1, MadeUp).Select(Made)];

    /// <summary>Pages with lists of news, likewise.</summary>
    public static Document[] Lists() => Environment.GetEnvironmentVariable("SHARED") is { Length: > 0 } shared
        ? [.. CorpusLists(Path.Combine(shared, "corpus", "pages", "lists"))]
        : [.. Enumerable.Range(1, MadeUp).Select(n => Page(MadeList(n)))];

    /// <summary>As if it had been fetched from the measured source.</summary>
    public static Document Page(byte[] body) =>
        new() { Url = Address, Body = body, ContentType = "text/html; charset=utf-8", FetchedAt = Visit };

    private static IEnumerable<Document> CorpusLists(string folder)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "cases.jsonl")))
        {
            using var entry = JsonDocument.Parse(line);
            var page = entry.RootElement;
            yield return new Document
            {
                Url = new Uri(page.GetProperty("base").GetString()!),
                Body = File.ReadAllBytes(Path.Combine(folder, page.GetProperty("file").GetString()!)),
                ContentType = page.GetProperty("contentType").GetString(),
                FetchedAt = Visit,
            };
        }
    }

    private static IEnumerable<byte[]> Corpus(string folder)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "cases.jsonl")))
        {
            using var entry = JsonDocument.Parse(line);
            if (entry.RootElement.GetProperty("gold").TryGetProperty("text", out _))
                yield return File.ReadAllBytes(Path.Combine(folder, entry.RootElement.GetProperty("file").GetString()!));
        }
    }

    private static byte[] MadeList(int n)
    {
        var html = new StringBuilder("<html lang=en><title>News | University</title><ul class=menu>");
        for (var at = 0; at < 60; at++) html.Append(Invariant($"<li><a href=/page{at}>Page {at}</a></li>"));
        html.Append("</ul><div class=news-list>");
        for (var at = 0; at < 10 + n; at++)
            html.Append(Invariant($"<div class=item><a href=/news/{at}><img src=/{at}.jpg></a>"))
                .Append(Invariant($"<h3><a href=/news/{at}>The university opened laboratory {at}</a></h3>"))
                .Append(Invariant($"<span class=date>{1 + (at % 28)}.10.2026</span>"))
                .Append("<p>Its rector, who spoke, thanked all who had helped.</p></div>");
        return Encoding.UTF8.GetBytes(html.Append("</div><p>© 2026 University</p></html>").ToString());
    }

    private static byte[] Made(int n)
    {
        var html = new StringBuilder("<html lang=en><title>Doors open | University</title><ul class=menu>");
        for (var at = 0; at < 60; at++) html.Append(Invariant($"<li><a href=/page{at}>Page {at}</a></li>"));
        html.Append(Invariant($"</ul><h1>Doors open for the {n}th time</h1><p class=date>{1 + (n % 28)}.11.2026</p><div>"));
        for (var at = 0; at < n; at++)
            html.Append(Invariant($"<p>The university opened its laboratory {at}, and its rector, who spoke, thanked all.</p>"));
        html.Append("</div><div class=related>");
        for (var at = 0; at < 20; at++) html.Append(Invariant($"<div><a href=/news/{at}>Other news {at}</a> 1.11.2026</div>"));
        return Encoding.UTF8.GetBytes(html.Append("</div><p>© 2026 University</p></html>").ToString());
    }
}
