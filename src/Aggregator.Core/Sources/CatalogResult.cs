namespace Aggregator.Sources;

/// <summary>What reading feeds.json came to: a catalog, unless one of the problems is an error.</summary>
public sealed record CatalogResult(Catalog? Catalog, IReadOnlyList<Problem> Problems);
