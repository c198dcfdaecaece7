using Aggregator.Sources;

namespace Aggregator.Configuration;

/// <summary>feeds.json as the running program knows it: loaded, watched, the last good one kept.</summary>
public sealed class CatalogFile : IDisposable
{
    /// <summary>The last good catalog; replaced whole when the file changes.</summary>
    public Catalog Catalog { get; private set; } = null!;

    /// <summary>What is wrong with the file as it lies there now; the catalog in force may be older.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>True when the file lying there was refused and an older catalog is in force.</summary>
    public bool Refused { get; private set; }

    /// <summary>Raised after a new catalog has come into force.</summary>
    public event Action<Catalog>? Changed;

    public void Dispose() => Changed?.Invoke(Catalog);
}
