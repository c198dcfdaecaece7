namespace Aggregator.Reading;

/// <summary>A file that goes with an item.</summary>
/// <param name="Url">Absolute where a base is known.</param>
/// <param name="Type">The media type as written, or null.</param>
/// <param name="Length">In bytes, or null.</param>
public sealed record Enclosure(string Url, string? Type = null, long? Length = null);
