using System.Globalization;
using System.Xml.Linq;
using Aggregator.Publishing;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

public sealed class AtomWriterTests
{
    private const string Uuid = "6f1c3e0e-9a55-4c43-8b7a-8f3a0b7c1f11";

    /// <summary>What ends an XML document, a CDATA section, an attribute or a line where it must not.</summary>
    private const string Nasty =
        "]]>\0\u0001\u001b &amp; <script>alert(1)</script> \ud800 \ufffe \u202eevil \"' \U0001f9ff <!-- &#0; Z\u0351";

    private static readonly Site NastySite = Invented.Site with { Title = Nasty, Subtitle = Nasty, Rights = Nasty };

    private static readonly Site SiteWithoutAuthority = Invented.Site with { IdAuthority = null };

    [Fact]
    public void Whatever_the_stories_are_the_feed_is_valid()
    {
        Dictionary<string, Slice> slices = new()
        {
            ["normal"] = Invented.Slice(Invented.ManyLanguages),
            ["empty"] = Invented.Slice(),
            ["hostile"] = Invented.Slice(Hostile()) with { Site = NastySite },
            ["bare"] = Invented.Slice(Invented.Story(0, Bare("a")), Invented.Story(1, Bare("b"))),
            ["without-authority"] = Invented.Slice() with { AtomId = Slice.AtomIdOf(SiteWithoutAuthority, Uuid) },
        };

        Assert.Empty(Jing.Complaints(slices.Select(slice => (slice.Key, AtomWriter.Write(slice.Value).Body))));
    }

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
            ["self https://news.alliance.example/atom.xml", "alternate https://news.alliance.example/"], feed.Links());
    }

    [Fact]
    public void Without_an_authority_the_feed_has_the_stores_own_id() =>
        Assert.Equal($"urn:uuid:{Uuid}", Slice.AtomIdOf(SiteWithoutAuthority, Uuid));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void The_same_stories_give_the_same_bytes_in_any_culture(string culture)
    {
        var here = AtomWriter.Write(Invented.Slice(Invented.ManyLanguages));
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        var there = AtomWriter.Write(Invented.Slice(Invented.ManyLanguages));

        Assert.Equal(Parsed.Text(here), Parsed.Text(there));
        Assert.Equal(here.ETag, there.ETag);
    }

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
    public void The_document_has_no_byte_order_mark_and_ends_before_it_is_too_large()
    {
        var lead = Invented.Lead(item => item with { Content = $"<p>{new string('x', 150_000)}</p>" });
        lead = lead with { Republish = Republish.Full };
        var stories = Enumerable.Range(0, 30).Select(n => Invented.Story(n, lead));
        var feed = AtomWriter.Write(Invented.Slice([.. stories]));

        Assert.Equal((byte)'<', feed.Body.Span[0]);
        Assert.InRange(feed.Body.Length, AtomWriter.MostBytes - 160_000, AtomWriter.MostBytes);
        Assert.Empty(Jing.Complaints(("large", feed.Body)));
    }

    /// <summary>A carrier with nothing that it may lack.</summary>
    private static Carrier Bare(string title) => new()
    {
        SourceId = "bare",
        SourceUrl = "",
        MemberId = "bare",
        MemberName = "",
        ItemKey = title,
        FirstSeen = Invented.Now,
        Item = new Item { Title = title, Text = "" },
        Fingerprint = new Fingerprint { Keys = [], ContentHash = title },
    };

    private static Story Hostile()
    {
        var item = new Item
        {
            Title = Nasty,
            Text = Nasty,
            Summary = Nasty,
            Content = Nasty,
            Rights = Nasty,
            Language = Nasty,
            Link = "https://evil.example/\"><script>",
            Categories = [Nasty, "", "\u202e"],
            Authors = [new Person(Nasty, Nasty, Nasty)],
            Alternates = [new Alternate("javascript:alert(1)", "en"), new Alternate(Nasty, Nasty)],
        };
        var carrier = Bare("x") with
        {
            SourceUrl = "javascript:alert(1)",
            SourceTitle = Nasty,
            SourceFeedId = Nasty,
            SourceSite = Nasty,
            MemberName = Nasty,
            MemberSite = "data:text/html,x",
            Item = item,
            Republish = Republish.Full,
        };
        return Invented.Story(0, carrier, carrier with { Item = item with { Link = "https://evil.example/ \u0001" } });
    }
}
