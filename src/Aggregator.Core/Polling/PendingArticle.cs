using Aggregator.Stories;

namespace Aggregator.Polling;

/// <summary>An article that is still to be read, or to be read a second time.</summary>
/// <param name="Item">As the list gives it; it enters so after the last attempt.</param>
/// <param name="Attempts">How often the article was asked for, from 0.</param>
public sealed record PendingArticle(KeyedItem Item, int Attempts)
{
    /// <summary>After so many the item enters with the list's data.</summary>
    public const int LastAttempt = 3;

    /// <summary>Set once the item has entered: the article is looked at once more then, for what was mended in its
    /// first day.</summary>
    public DateTimeOffset? SecondLook { get; init; }

    /// <summary>Whether it is to be asked for at this moment.</summary>
    public bool IsDue(DateTimeOffset now) => SecondLook is not { } then || then <= now;
}
