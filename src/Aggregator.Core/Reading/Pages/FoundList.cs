using Aggregator.Sources;

namespace Aggregator.Reading.Pages;

/// <summary>A list of news as it was found in a page.</summary>
public sealed record FoundList
{
    private readonly Lazy<string> _shape;
    private readonly Lazy<ScrapeRules?> _rules;

    internal FoundList(Func<string> shape, Func<ScrapeRules?> rules) => (_shape, _rules) = (new(shape), new(rules));

    /// <summary>Where it stands, as selectors or as the place in the page's data: the same from visit to visit as long
    /// as the page is built the same way.</summary>
    public string Shape => _shape.Value;

    /// <summary>The rules by which the same items are read; null where selectors cannot say it.</summary>
    /// <remarks>Written when asked for, for the page is then read by them to be sure.</remarks>
    public ScrapeRules? Rules => _rules.Value;

    /// <summary>In the page's order; never empty.</summary>
    public required IReadOnlyList<RawItem> Items { get; init; }

    /// <summary>How much it is like a list of news; below <see cref="ListFinder.LeastScore"/> it is none.</summary>
    public required double Score { get; init; }

    /// <summary>What was counted for it and against it, each with its points.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }
}
