namespace Aggregator.Reading.Pages;

/// <summary>The feeds of a page, the best first; or why the page could not be read.</summary>
public sealed record FoundFeeds(IReadOnlyList<FoundFeed> Feeds, ReadFailure? Failure = null);
