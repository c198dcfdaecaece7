namespace Aggregator.Sources;

/// <summary>A feed that somebody reads, as an OPML file has it.</summary>
/// <param name="Title">On one line; null when it has none.</param>
/// <param name="Feed">Absolute http or https.</param>
/// <param name="Site">The page that it is the feed of, or null.</param>
public sealed record Subscription(string? Title, Uri Feed, Uri? Site);
