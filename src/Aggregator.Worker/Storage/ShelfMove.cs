using Aggregator.Publishing;

namespace Aggregator.Storage;

/// <summary>Where a story stood before a commit and where it stands after it.</summary>
/// <param name="StoryId">The story.</param>
/// <param name="From">Null: it was not published.</param>
/// <param name="To">Null: it is not published any more.</param>
internal sealed record ShelfMove(string StoryId, Facets? From, Facets? To)
{
    public bool IsMove => From?.Key != To?.Key;

    /// <summary>Whether a slice may have lost it. None has that still holds the story.</summary>
    public bool LeavesSlices => From is not null && To?.Contain(From) != true;
}
