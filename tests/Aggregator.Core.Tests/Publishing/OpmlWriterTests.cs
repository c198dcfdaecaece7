using System.Xml.Linq;
using Aggregator.Publishing;
using Aggregator.Sources;

namespace Aggregator.Core.Tests.Publishing;

public sealed class OpmlWriterTests
{
    private static readonly Uri Base = new("https://news.alliance.example/");

    [Fact]
    public void The_list_names_every_slice_in_its_group_and_the_members_own_feeds()
    {
        var outlines = Parsed.Xml(List()).Element("body")!.Elements("outline").ToList();

        Assert.Equal(["Silk Road Campus News", "Languages", "Members", "Sources"], outlines.Select(Text));
        Assert.Equal("https://news.alliance.example/atom.xml", (string?)outlines[0].Attribute("xmlUrl"));
        var persian = Assert.Single(outlines[1].Elements());
        Assert.Equal(
            ["فارسی", "rss", "https://news.alliance.example/lang/fa/atom.xml", "https://news.alliance.example/lang/fa/", "fa"],
            ((string[])["text", "type", "xmlUrl", "htmlUrl", "language"]).Select(name => (string?)persian.Attribute(name)));
        Assert.Equal(["Nile Delta <University> & “Friends”", "Steppe (steppe-kk)", "Steppe (steppe-ru)"], outlines[3].Elements().Select(Text));
        Assert.Empty(Jing.Complaints("opml.rnc", ("opml.xml", List().Body)));
    }

    [Fact]
    public void A_feed_that_is_switched_off_a_page_and_a_password_are_not_named()
    {
        var list = Parsed.Text(List());

        Assert.DoesNotContain("switched-off", list, StringComparison.Ordinal);
        Assert.DoesNotContain("news.html", list, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", list, StringComparison.Ordinal);
        Assert.Contains("xmlUrl=\"https://nile-delta.example/feed\"", list, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_slices_and_sources_has_a_list_of_one()
    {
        var list = OpmlWriter.Write(new Newsstand(Invented.Site, Base, []), []);

        Assert.Single(Parsed.Xml(list).Descendants("outline"));
        Assert.Empty(Jing.Complaints("opml.rnc", ("opml.xml", list.Body)));
    }

    [Fact]
    public void The_judge_refuses_what_is_no_list_of_subscriptions()
    {
        string[] wrong =
        [
            "<opml version='1.0'><head><title>a</title></head><body><outline text='a'/></body></opml>",
            "<opml version='2.0'><head><title>a</title></head><body/></opml>",
            "<opml version='2.0'><head><title>a</title></head><body><outline type='rss' xmlUrl='https://a.example/'/></body></opml>",
            "<opml version='2.0'><head><title>a</title></head><body><outline text='a' title='a' type='atom' xmlUrl='https://a.example/'/></body></opml>",
        ];
        var complaints = Jing.Complaints(
            "opml.rnc", wrong.Select((text, n) => ($"list{n}", (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(text))));

        Assert.All(Enumerable.Range(0, wrong.Length), n => Assert.Contains($"list{n}:", complaints, StringComparison.Ordinal));
    }

    private static Publication List()
    {
        PublishedFeed[] feeds =
        [
            new() { Path = "member/nile-delta", Kind = FeedKind.Member, Value = "nile-delta", Title = "Nile Delta University" },
            new() { Path = "lang/fa", Kind = FeedKind.Language, Value = "fa", Languages = new HashSet<string> { "fa" } },
        ];
        return OpmlWriter.Write(
            new Newsstand(Invented.Site, Base, feeds),
            [
                Source("nile-delta-news", "https://reader:secret@nile-delta.example/feed", Member("nile-delta", "Nile Delta <University> & “Friends”")),
                Source("steppe-kk", "https://steppe.example/kk", Member("steppe", "Steppe")) with { Language = "kk" },
                Source("steppe-ru", "https://steppe.example/ru", Member("steppe", "Steppe")) with { Language = "ru" },
                Source("steppe-off", "https://steppe.example/switched-off", Member("steppe", "Steppe")) with { Enabled = false },
                Source("steppe-page", "https://steppe.example/news.html", Member("steppe", "Steppe")) with { Kind = SourceKind.Page },
            ]);
    }

    private static string? Text(XElement outline) => (string?)outline.Attribute("text");

    private static Member Member(string id, string name) => new()
    {
        Id = id,
        Names = new Dictionary<string, string> { ["en"] = name },
        Site = new Uri($"https://{id}.example/"),
    };

    private static Source Source(string id, string url, Member member) =>
        new() { Id = id, Member = member, Kind = SourceKind.Feed, Url = new Uri(url) };
}
