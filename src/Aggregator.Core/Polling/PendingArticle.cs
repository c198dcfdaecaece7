using Aggregator.Reading;

namespace Aggregator.Polling;

/// <summary>An item whose list gave only title and link and whose article could not be read yet.</summary>
/// <param name="Raw">The item as the list gives it; it enters so after the last attempt.</param>
/// <param name="Attempts">How often the article was asked for.</param>
public sealed record PendingArticle(RawItem Raw, int Attempts)
{
    /// <summary>After so many the item enters with the list's data.</summary>
    public const int LastAttempt = 3;
}
