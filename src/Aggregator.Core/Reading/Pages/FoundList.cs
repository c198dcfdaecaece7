using Aggregator.Sources;

namespace Aggregator.Reading.Pages;

/// <summary>A list of news as it was found in a page.</summary>
public sealed record FoundList
{
    /// <summary>Where it stands, as selectors or as the place in the page's data: the same from visit to visit as long
    /// as the page is built the same way.</summary>
    public required string Shape { get; init; }

    /// <summary>The rules by which the same items are read; null where selectors cannot say it.</summary>
    public ScrapeRules? Rules { get; init; }

    /// <summary>In the page's order; never empty.</summary>
    public required IReadOnlyList<RawItem> Items { get; init; }

    /// <summary>How much it is like a list of news; below <see cref="ListFinder.LeastScore"/> it is none.</summary>
    public required double Score { get; init; }

    /// <summary>What was counted for it and against it, each with its points.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }
}
