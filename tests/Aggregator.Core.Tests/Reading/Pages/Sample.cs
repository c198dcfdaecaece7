using System.Text;
using Aggregator.Sources;

namespace Aggregator.Reading.Pages;

/// <summary>Pages and sources for the tests of this room.</summary>
internal static class Sample
{
    public static readonly Uri Address = new("https://uni.example/news/");

    public static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static Document Page(string html, string? contentType = "text/html; charset=utf-8") => new()
    {
        Url = Address,
        Body = Encoding.UTF8.GetBytes(html),
        ContentType = contentType,
        FetchedAt = Now,
    };

    public static Source With(ScrapeRules? rules, string? language = null, string zone = "UTC") => new()
    {
        Id = "uni-news",
        Member = new Member { Id = "uni" },
        Kind = SourceKind.Page,
        Url = Address,
        Language = language,
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
        Scrape = rules,
    };

    public static ReadResult Read(string html, ScrapeRules rules, string? language = null, string zone = "UTC") =>
        ListReader.Read(With(rules, language, zone), Page(html), ReadLimits.Default, CancellationToken.None);

    /// <summary>The only item of a list of one, read by its rules.</summary>
    public static RawItem One(string item, ScrapeRules rules, string? language = null, string zone = "UTC") =>
        Assert.Single(Read($"<ul>{item}</ul>", rules, language, zone).Items);

    /// <summary>The date of a list's only item.</summary>
    public static ItemDate? Date(
        string markup, string select, string? culture = null, string[]? formats = null, string zone = "UTC") =>
        One(
            $"<li><a href='/1'>Title</a>{markup}</li>",
            new ScrapeRules { Item = "li", Date = new DateRules(select, culture, formats ?? []) },
            zone: zone).Published;
}
