namespace Aggregator.Sources;

/// <summary>Where and how a news page writes an item's date.</summary>
/// <param name="Select">The selector, relative to the item.</param>
/// <param name="Culture">BCP 47; null: the source's language.</param>
/// <param name="Formats">.NET date formats, tried before anything else.</param>
public sealed record DateRules(string Select, string? Culture, IReadOnlyList<string> Formats);
