using Aggregator.Publishing;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

/// <summary>Slices that a format may stumble over.</summary>
internal static class Extremes
{
    /// <summary>What ends an XML document, a CDATA section, an attribute or a line where it must not.</summary>
    public const string Nasty =
        "]]>\0\u0001\u001b &amp; <script>alert(1)</script> \ud800 \ufffe \u202eevil \"' \U0001f9ff <!-- &#0; Z\u0351";

    private static readonly Site NastySite = Invented.Site with { Title = Nasty, Subtitle = Nasty, Rights = Nasty };

    public static IReadOnlyDictionary<string, Slice> All { get; } = new Dictionary<string, Slice>
    {
        ["normal"] = Invented.Slice(Invented.ManyLanguages),
        ["of-a-member"] = Invented.Slice(Invented.ManyLanguages) with { Path = "member/steppe", Title = "Steppe <b> & co" },
        ["empty"] = Invented.Slice(),
        ["hostile"] = Invented.Slice(Hostile()) with { Site = NastySite },
        ["bare"] = Invented.Slice(Invented.Story(0, Bare("a")), Invented.Story(1, Bare("b"))),
        ["rich"] = Invented.Slice(Rich()) with { Site = Invented.Site with { Hub = new("https://hub.example/"), Logo = new("https://alliance.example/logo.png") } },
        ["large"] = Large(),
        ["many"] = Invented.Slice([.. Enumerable.Range(0, 1_200).Select(n => Invented.Story(n, Invented.Carrier("steppe", "ru", "Новость")))]),
        ["with-tombstones"] = Invented.Slice() with
        {
            Tombstones = [new("tag:alliance.example,2026:gone", Invented.Now, "Withdrawn"), new("https://a.example/1?a=1&b=2", Invented.Now)],
        },
    };

    /// <summary>Everything that a story can have.</summary>
    public static Story Rich()
    {
        var lead = Invented.Carrier("nile-delta", "ar", "جامعة دلتا النيل تفتح مكتبتها ليلاً", "<p>ملخص</p>") with { Country = "EG", Republish = Republish.Full };
        var item = lead.Item with
        {
            Content = "<p>نص كامل</p><img src=\"https://nile-delta.example/a.jpg?x=1&amp;y=2\" alt=\"\">",
            Image = "https://nile-delta.example/lead.png",
            Authors = [new Person("A. Writer")],
            Categories = ["Campus", "News"],
            Comments = "https://nile-delta.example/ar/1#comments",
            Rights = "CC BY 4.0",
            Enclosures = [new("https://nile-delta.example/talk.mp3", "audio/mpeg", 0), new("https://nile-delta.example/plan.pdf", Length: 12)],
            Alternates = [new("https://nile-delta.example/fr/1", "fr")],
        };
        var story = Invented.Story(
            0,
            lead with { Item = item },
            Invented.Carrier("nile-delta", "en", "The library stays open at night") with { Country = "EG" },
            Invented.Carrier("steppe", "ru", "Библиотека открыта ночью") with { Country = "KZ" });
        return story with { Topics = ["alliance"] };
    }

    private static Slice Large()
    {
        var lead = Invented.Lead(item => item with { Content = $"<p>{new string('x', 150_000)}</p>" }) with { Republish = Republish.Full };
        return Invented.Slice([.. Enumerable.Range(0, 30).Select(n => Invented.Story(n, lead))]);
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
            Summary = "<p>]]&gt; \u202eevil\u2066 \U0001f9ff</p>",
            Content = $"<p>{string.Concat(Enumerable.Repeat("&amp;", 100))} \u202d.</p>",
            Rights = Nasty,
            Language = Nasty,
            Link = "https://evil.example/\"><script>",
            Image = "javascript:alert(1)",
            Comments = "data:text/html,x",
            Categories = [Nasty, "", "\u202e"],
            Authors = [new Person(Nasty, Nasty, Nasty)],
            Alternates = [new Alternate("javascript:alert(1)", "en"), new Alternate(Nasty, Nasty)],
            Enclosures = [new(Nasty), new("ftp://evil.example/a"), new("https://evil.example/a?\"<&>", Nasty, -1)],
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
