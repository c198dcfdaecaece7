namespace Aggregator.Reading;

/// <summary>An author (RFC 4287, 3.2); at least one part is given.</summary>
public sealed record Person(string? Name, string? Email = null, string? Uri = null);
