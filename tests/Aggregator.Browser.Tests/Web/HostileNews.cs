using System.Text.Json;
using Aggregator.Core.Tests.Publishing;
using Aggregator.Publishing;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;
using Aggregator.Worker.Tests.Web;

namespace Aggregator.Browser.Tests.Web;

/// <summary>A site whose news, members, topics and even own name want to be more than text.</summary>
public sealed class HostileNews : IAsyncLifetime
{
    /// <summary>Attacks a story.</summary>
    private const int Portion = 25;

    private const string Script = "\"'></title></h1>--><script>alert(1)</script><img src=x onerror=alert(1)>";

    private const string Page = "https://steppe.example/news/1";

    private static readonly string[] Titles =
    [
        Script,
        "' onfocus=alert(1) autofocus onmouseover=\"alert(1)",
        "javascript:alert(1)",
        new string('W', 10_000),
        new string('ض', 10_000),
        new string('龘', 10_000),
        "Bidi \u202e\u202d\u2066\u2067\u2068\u061c\u200f turned round " + new string('\u202e', 500),
        string.Concat(Enumerable.Repeat("Z" + string.Concat(Enumerable.Range(0x300, 80).Select(mark => (char)mark)), 60)),
        string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦🏳️‍🌈", 300)),
        string.Concat(Enumerable.Repeat("A huge title that never ends ", 4_000)),
        "No\u00a0break" + string.Concat(Enumerable.Repeat("\u00a0room\u2060\ufdfd𒐫", 200)),
    ];

    private PublicSite? _site;

    /// <summary>As they stand in the feeds of others.</summary>
    public static string[] Attacks { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "attacks.txt"))
            .Select(line => line.Split('\t')[0].TrimStart('|')),
        "<img src=\"data:image/svg+xml,<svg onload=alert(1) xmlns='http://www.w3.org/2000/svg'></svg>\" width=9999>",
        "<div style=\"position:fixed;inset:0;width:9999px\">all of the page</div>",
    ];

    private static Source Source { get; } = new()
    {
        Id = "steppe-news",
        Member = new Member { Id = "steppe", Names = new Dictionary<string, string>() },
        Kind = SourceKind.Feed,
        Url = new Uri(Page),
    };

    private static IReadOnlyList<Story> Stories { get; } =
        [.. Attacks.Chunk(Portion).Select((attacks, number) => Tell(number, string.Concat(attacks)))];

    /// <summary>All that people see, and each story.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "/", "/topic/bad/", "/member/steppe/", "/member/asoiu/", "/lang/en/", "/country/KZ/", "/group/bad/", "/shared/",
        "/browse", "/status", "/subscribe", "/subscribe/ar",
        "/no-such-page/" + Uri.EscapeDataString(Script.Replace("/", "", StringComparison.Ordinal)),
        "/search?q=" + Uri.EscapeDataString(Script), "/search?q=alert", "/search?q=" + new string('W', 100),
        .. Stories.Select(story => "/" + StoryPage.PathOf(story.Id)),
    ];

    internal PublicSite Site => _site!;

    public async ValueTask InitializeAsync()
    {
        var bad = JsonSerializer.Serialize(Script);
        var huge = JsonSerializer.Serialize(new string('W', 1_000));
        var facts = $$"""{ "title": {{bad}}, "subtitle": {{huge}}, "rights": {{bad}} }""";
        _site = await PublicSite.StartAsync(facts, more: $$"""
            "topics": [
              { "id": "bad", "title": {{bad}}, "any": ["bad"] },
              { "id": "huge", "title": {{huge}}, "any": ["bad"] }
            ],
            "groups": { "bad": { "title": {{bad}} } },
            """);
        await _site.EnterAsync(Stories);
        // Refused, and shown on the status page with its name.
        await _site.RewriteAsync(facts, more: $"{bad}: 1, ");
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
    }

    // Content takes the way that all content takes; titles and names are as bad as no reader leaves them.
    private static Story Tell(int number, string attacks)
    {
        var title = Titles[number % Titles.Length];
        var carrier = Invented.Carrier("steppe", "en", title) with { MemberName = Script, Country = "KZ" };
        var raw = new RawItem { Content = new RawText(attacks + title, TextKind.Html), Link = Page };
        var read = Reader.Finish(Source, raw, ReadLimits.Default);
        var item = read with
        {
            Title = title,
            Link = number % 2 == 0 ? "javascript:alert(1)" : $"https://steppe.example/{number}\"onclick=\"alert(1)",
            Language = number % 3 == 0 ? "ar" : "en\" onclick=\"alert(1)",
            Categories = [Script, title],
            Image = "https://steppe.example/i.png\" onload=\"alert(1)",
            Alternates = [new("javascript:alert(1)", "fr"), new("https://steppe.example/<fr>", "fr\"><script>")],
        };
        var lead = carrier with { Item = item, MemberSite = "javascript:alert(1)", Republish = (Republish)(number % 3) };
        var other = lead with { MemberId = "isfahan", SourceId = "isfahan-news", MemberName = title };
        return Invented.Story(number, lead, other) with { Topics = ["bad"] };
    }
}
