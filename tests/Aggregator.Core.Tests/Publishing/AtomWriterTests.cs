using System.Xml.Linq;
using Aggregator.Publishing;
using Aggregator.Sources;

namespace Aggregator.Core.Tests.Publishing;

public sealed class AtomWriterTests
{
    private const string Uuid = "6f1c3e0e-9a55-4c43-8b7a-8f3a0b7c1f11";

    private static readonly Site SiteWithoutAuthority = Invented.Site with { IdAuthority = null };

    [Fact]
    public void The_feed_says_what_it_is()
    {
        var logo = new Uri("https://news.alliance.example/a logo.png");
        var site = Invented.Site with { Rights = "CC BY 4.0", Logo = logo };
        var feed = Atom.Feed(Invented.Slice() with { Site = site });

        Assert.Equal("tag:alliance.example,2026:feed", feed.Text("id"));
        Assert.Equal("Silk Road Campus News", feed.Text("title"));
        Assert.Equal("2025-11-24T14:05:09Z", feed.Text("updated"));
        Assert.Equal("CC BY 4.0", feed.Text("rights"));
        Assert.Equal("https://news.alliance.example/icon.svg", feed.Text("icon"));
        Assert.Equal("https://news.alliance.example/a%20logo.png", feed.Text("logo"));
        Assert.Equal("en", (string?)feed.Attribute(XNamespace.Xml + "lang"));
        Assert.NotEmpty((string?)feed.Element(Atom.Ns + "generator")?.Attribute("version") ?? "");
        Assert.Equal(
            [
                "self https://news.alliance.example/atom.xml",
                "alternate https://news.alliance.example/",
                "alternate https://news.alliance.example/rss.xml",
                "alternate https://news.alliance.example/feed.json",
                "alternate https://news.alliance.example/",
            ],
            feed.Links());
    }

    [Fact]
    public void Without_an_authority_the_feed_has_the_stores_own_id() =>
        Assert.Equal($"urn:uuid:{Uuid}", Slice.AtomIdOf(SiteWithoutAuthority, Uuid));

    [Fact]
    public void A_change_gives_another_ETag_and_Last_Modified_has_whole_seconds()
    {
        var slice = Invented.Slice(Invented.ManyLanguages);
        var before = AtomWriter.Write(slice);
        var after = AtomWriter.Write(slice with { LastChange = slice.LastChange.AddMilliseconds(1_700) });

        Assert.NotEqual(before.ETag, after.ETag);
        Assert.Equal(slice.LastChange.AddSeconds(1), after.LastModified);
    }

    [Fact]
    public void A_slice_says_its_own_title_and_address_and_where_its_other_formats_are()
    {
        var feed = Atom.Feed(Invented.Slice() with
        {
            Path = "country/KZ",
            Title = "Kazakhstan",
            Site = Invented.Site with { Hub = new("https://hub.example/") },
        });

        Assert.Equal("Kazakhstan · Silk Road Campus News", feed.Text("title"));
        Assert.Equal(
            [
                "self https://news.alliance.example/country/KZ/atom.xml",
                "alternate https://news.alliance.example/country/KZ/",
                "alternate https://news.alliance.example/country/KZ/rss.xml",
                "alternate https://news.alliance.example/country/KZ/feed.json",
                "alternate https://news.alliance.example/country/KZ/",
                "hub https://hub.example/",
            ],
            feed.Links());
    }

    [Fact]
    public void What_left_is_said_to_be_gone_with_the_moment_and_the_reason()
    {
        var gone = Atom.Feed(Extremes.All["with-tombstones"]).Elements(XNamespace.Get("http://purl.org/atompub/tombstones/1.0") + "deleted-entry").First();

        Assert.Equal("tag:alliance.example,2026:gone", (string?)gone.Attribute("ref"));
        Assert.Equal("2025-11-24T14:05:09Z", (string?)gone.Attribute("when"));
        Assert.Equal("Withdrawn", gone.Value);
    }
}
