using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Commands.Probing;

/// <summary>A feed or a news list that a site offers, as a visit would read it.</summary>
internal sealed record Offer
{
    public required SourceKind Kind { get; init; }

    public required Uri Url { get; init; }

    /// <summary>Where the answer came from; null: from the address itself.</summary>
    public Uri? Reached { get; init; }

    /// <summary>How it was found, as a part of a sentence: "announced by the page".</summary>
    public required string How { get; init; }

    /// <summary>"rss-2.0", "page" and so on; empty when it could not be read.</summary>
    public string Format { get; init; } = "";

    public string? Title { get; init; }

    public bool IsComments { get; init; }

    /// <summary>As they would be published, in the document's order.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>When the newest is of; null when none says.</summary>
    public DateTimeOffset? Newest { get; init; }

    public required Health Health { get; init; }

    /// <summary>Why the health is what it is, a sentence; null when all is well.</summary>
    public string? Message { get; init; }

    /// <summary>The rules that the finding of a list stands for; null: none, or a feed.</summary>
    public ScrapeRules? Rules { get; init; }

    /// <summary>What was counted for a list and against it.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>That it lies at another domain; null when it does not.</summary>
    public string? Detour => Reached is null ? null : Probing.Detour.Of(Url, Reached);

    /// <summary>Whether it is worth taking.</summary>
    public bool IsUsable => Items.Count > 0 && Health is Health.Ok or Health.Moved or Health.Stale;

    /// <summary>BCP 47, as the document as a whole says; null when it does not.</summary>
    public string? Language { get; init; }
}
