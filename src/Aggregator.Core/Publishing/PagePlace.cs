using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>Which of a slice's pages is shown.</summary>
public sealed record PagePlace
{
    /// <summary>The newest.</summary>
    public static PagePlace Newest { get; } = new();

    /// <summary>The id of the story that the page begins behind; null: at the newest. A page that begins behind a story
    /// never shifts, whatever comes.</summary>
    public string? Before { get; init; }

    /// <summary>It stands at the site's root, whichever slice that is.</summary>
    public bool IsFront { get; init; }

    /// <summary>What an admin put at the head; shown on the newest page only.</summary>
    public IReadOnlyList<Story> Pinned { get; init; } = [];
}
