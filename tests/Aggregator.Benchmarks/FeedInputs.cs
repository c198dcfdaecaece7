using System.Security;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using static System.FormattableString;

namespace Aggregator.Benchmarks;

/// <summary>The feeds that the readers are measured on: made up of a seed, or real ones out of the corpus.</summary>
internal static class FeedInputs
{
    // Most letters are of ASCII, some of two or three bytes: 5 MB.
    private const int LargeCharacters = 3_700_000;
    private const int MostSmall = 200;
    private const int LargestSmall = 200_000;

    private static readonly string[] Words =
        ("universitet rektor yeni proqram tələbə elm konfrans beynəlxalq ipək yolu əməkdaşlıq университет студенты "
        + "наука конференция сотрудничество 大学 学术 会议 合作 university research students silk road partnership")
        .Split(' ');

    public static byte[] Rss()
    {
        var random = new Random(1);
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>News</title><link>https://university.example/</link><description>Our news</description>

            """);
        for (var n = 0; xml.Length < LargeCharacters; n++)
        {
            xml.Append(Invariant($"""
                <item>
                <title>{Sentence(random, 9)}</title>
                <link>https://university.example/news/{n}</link>
                <guid isPermaLink="false">https://university.example/?p={n}</guid>
                <pubDate>{Day(n):ddd, dd MMM yyyy HH:mm:ss} +0400</pubDate>
                <dc:creator>Press office</dc:creator>
                <category>Science</category>
                <description>{Sentence(random, 30)}</description>
                <content:encoded><![CDATA[{Html(random, n)}]]></content:encoded>
                </item>

                """));
        }

        return Encoding.UTF8.GetBytes(xml.Append("</channel>\n</rss>\n").ToString());
    }

    public static byte[] Atom()
    {
        var random = new Random(2);
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="az">
            <title>News</title><id>https://university.example/</id><updated>2026-11-01T00:00:00Z</updated>
            <link href="https://university.example/"/><author><name>Press office</name></author>

            """);
        for (var n = 0; xml.Length < LargeCharacters; n++)
        {
            xml.Append(Invariant($"""
                <entry>
                <title>{Sentence(random, 9)}</title>
                <link href="https://university.example/news/{n}"/>
                <id>https://university.example/?p={n}</id>
                <published>{Day(n):yyyy-MM-ddTHH:mm:ss}Z</published>
                <updated>{Day(n):yyyy-MM-ddTHH:mm:ss}Z</updated>
                <category term="Science"/>
                <summary>{Sentence(random, 30)}</summary>
                <content type="html">{SecurityElement.Escape(Html(random, n))}</content>
                </entry>

                """));
        }

        return Encoding.UTF8.GetBytes(xml.Append("</feed>\n").ToString());
    }

    /// <summary>Real feeds that the framework reads too, so that all readers have the same work.</summary>
    /// <param name="shared">The folder with corpus/feeds; null: cuts of the made-up feed.</param>
    public static byte[][] Small(string? shared) => shared is null
        ? [.. Enumerable.Range(1, MostSmall).Select(Cut)]
        : [.. Corpus(Path.Combine(shared, "corpus", "feeds")).Where(IsReadByAll).Take(MostSmall)];

    private static IEnumerable<byte[]> Corpus(string folder)
    {
        var files = new List<FileInfo>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "manifest.jsonl")))
        {
            using var entry = JsonDocument.Parse(line);
            files.Add(new FileInfo(Path.Combine(folder, entry.RootElement.GetProperty("file").GetString()!)));
        }

        foreach (var file in files.Where(file => file.Length < LargestSmall).OrderByDescending(file => file.Length))
            yield return File.ReadAllBytes(file.FullName);
    }

    private static bool IsReadByAll(byte[] feed)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(feed), Readers.Bare);
            return SyndicationFeed.Load(xml) is not null;
        }
        catch (Exception e) when (e is XmlException or FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static byte[] Cut(int items)
    {
        var rss = Encoding.UTF8.GetString(Rss());
        var end = 0;
        for (var n = 0; n < items % 20 + 1; n++) end = rss.IndexOf("</item>", end + 1, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(rss[..end] + "</item>\n</channel>\n</rss>\n");
    }

    private static string Html(Random random, int n)
    {
        var html = new StringBuilder();
        for (var p = 0; p < 5; p++)
        {
            html.Append(Invariant($"""
                <p class="text">{Sentence(random, 40)} <a href="/news/{n + p}">{Sentence(random, 4)}</a> &amp;
                <strong>{Sentence(random, 3)}</strong></p>

                """));
        }

        return html.Append(Invariant($"""
            <figure><img src="/images/{n}.jpg" alt="{Sentence(random, 4)}" width="800" height="600"></figure>
            <ul><li>{Sentence(random, 6)}</li><li>{Sentence(random, 6)}</li></ul>
            """)).ToString();
    }

    private static string Sentence(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private static DateTime Day(int n) => new DateTime(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(-97 * n);
}
