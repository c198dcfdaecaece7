namespace Aggregator.Stories;

/// <summary>What happened to a story.</summary>
public enum HappeningKind
{
    /// <summary>It is news, with its first carrier.</summary>
    Entered,

    /// <summary>One more source carries it.</summary>
    Joined,

    /// <summary>A carrier's words, dates or address are others now.</summary>
    Changed,

    /// <summary>A source took its copy back.</summary>
    Withdrawn,

    /// <summary>An admin's act.</summary>
    Act,
}
