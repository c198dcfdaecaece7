using Aggregator.Publishing;

namespace Aggregator.Storage;

/// <summary>All published stories with the same facets: whatever slice holds one of them holds the others too.</summary>
/// <param name="facets">Of each of its stories.</param>
/// <param name="lastChange">UTC.</param>
internal sealed class Shelf(Facets facets, DateTimeOffset lastChange)
{
    public Facets Facets { get; } = facets;

    /// <summary>When one of its stories last came, changed, or went out of a slice, UTC.</summary>
    public DateTimeOffset LastChange { get; set; } = lastChange;

    /// <summary>The number of that edition; 0: before the store was opened.</summary>
    public long Edition { get; set; }

    /// <summary>How many stories stand on it. An empty one stays as long as it alone knows of a removal.</summary>
    public int Stories { get; set; }
}
