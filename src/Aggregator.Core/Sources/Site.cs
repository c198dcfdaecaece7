namespace Aggregator.Sources;

/// <summary>What the published feeds and pages say of themselves.</summary>
public sealed record Site
{
    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>The public address, ending in a slash; null: what the service listens on.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Under which tag: URIs are minted (RFC 4151: "domain,year"); null: the store makes a urn:uuid.</summary>
    public string? IdAuthority { get; init; }

    /// <summary>A mailto: or http(s): address for the User-Agent and the pages.</summary>
    public string? Contact { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>A feed holds everything that entered in so many days, 1 to 366.</summary>
    public int FeedDays { get; init; } = 7;

    /// <summary>A feed holds at least so many entries, 1 to 1,000.</summary>
    public int FeedItems { get; init; } = 100;

    /// <summary>Stories are kept so many days, 30 to 36,600.</summary>
    public int RetentionDays { get; init; } = 400;

    /// <summary>The path of the feed that is at the front, as in "topic/alliance"; null: the one with
    /// everything.</summary>
    public string? Main { get; init; }

    /// <summary>The WebSub hub that is told of news, or null.</summary>
    public Uri? Hub { get; init; }

    public Uri? Icon { get; init; }

    public Uri? Logo { get; init; }

    public string? Rights { get; init; }
}
