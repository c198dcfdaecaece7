using System.Text.RegularExpressions;

namespace Aggregator.Sources;

/// <summary>One address at which a member publishes: a feed or a page. Defaults are already applied.</summary>
public sealed record Source
{
    /// <summary>For ever: history is kept under it, also when the address changes.</summary>
    public required string Id { get; init; }

    public required Member Member { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>Absolute, http or https.</summary>
    public required Uri Url { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>BCP 47; null: as the document declares.</summary>
    public string? Language { get; init; }

    /// <summary>What the alliance writes in: from these a text's language is chosen where it declares none and leaves it
    /// open; none: from all that are known.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Categories of every item of the source.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>No more often than this without a person asking; at least 5 min (1 s for private hosts).</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);

    /// <summary>No more seldom than this.</summary>
    public TimeSpan AtMost { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Silence longer than this makes the source STALE.</summary>
    public TimeSpan ExpectEvery { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How many of the newest items the first visit brings, 0 to 1,000.</summary>
    public int InitialItems { get; init; } = 5;

    /// <summary>Between carriers of one story the higher one leads. 0 is everyday.</summary>
    public int Priority { get; init; }

    public Republish Republish { get; init; } = Republish.Summary;

    /// <summary>Where a date without a zone is read.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    public HttpRules Http { get; init; } = new();

    /// <summary>How the page is read; null for feeds.</summary>
    public ScrapeRules? Scrape { get; init; }

    public string? Rights { get; init; }

    /// <summary>The id of the same member's source with the same news in another language; null: none.</summary>
    public string? TwinOf { get; init; }

    /// <summary>Only items whose title one of these finds enter; none: all.</summary>
    public IReadOnlyList<Regex> Include { get; init; } = [];

    /// <summary>Items whose title one of these finds do not enter.</summary>
    public IReadOnlyList<Regex> Exclude { get; init; } = [];

    public FixRules Fix { get; init; } = new();
}
