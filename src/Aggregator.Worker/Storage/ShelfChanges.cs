using Aggregator.Publishing;

namespace Aggregator.Storage;

/// <summary>What a commit changes on the shelves.</summary>
/// <param name="Moves">The stories that it stores, each once.</param>
/// <param name="Dropped">The keys of the shelves that it empties and that nothing has to be remembered of.</param>
internal sealed record ShelfChanges(IReadOnlyList<ShelfMove> Moves, IReadOnlySet<string> Dropped)
{
    /// <summary>The facets whose slices are changed by it, each once.</summary>
    public IEnumerable<Facets> Touched => Moves
        .Select(move => move.To)
        .Concat(Moves.Where(move => move.LeavesSlices).Select(move => move.From))
        .OfType<Facets>()
        .DistinctBy(facets => facets.Key, StringComparer.Ordinal);

    /// <summary>The stories that it takes back in.</summary>
    public IEnumerable<string> Returned =>
        Moves.Where(move => move is { From: null, To: not null }).Select(move => move.StoryId);

    /// <summary>The stories that it takes out of everything.</summary>
    /// <param name="now">Of the commit.</param>
    public IEnumerable<Removal> Removals(DateTimeOffset now) => Moves
        .Where(move => move is { From: not null, To: null })
        .Select(move => new Removal(move.StoryId, move.From!, now));
}
