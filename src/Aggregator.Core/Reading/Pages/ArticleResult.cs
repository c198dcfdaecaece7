namespace Aggregator.Reading.Pages;

/// <summary>What an article's page was understood to say.</summary>
/// <param name="Item">The list's item, completed; null when the page was not understood.</param>
/// <param name="Failure">Why not; null when it was.</param>
public sealed record ArticleResult(RawItem? Item, ReadFailure? Failure);
