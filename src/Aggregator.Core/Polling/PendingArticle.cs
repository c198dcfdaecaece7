using Aggregator.Stories;

namespace Aggregator.Polling;

/// <summary>An item whose list gave no text and whose article could not be read yet.</summary>
/// <param name="Item">As the list gives it; it enters so after the last attempt.</param>
/// <param name="Attempts">How often the article was asked for, from 0.</param>
public sealed record PendingArticle(KeyedItem Item, int Attempts)
{
    /// <summary>After so many the item enters with the list's data.</summary>
    public const int LastAttempt = 3;
}
