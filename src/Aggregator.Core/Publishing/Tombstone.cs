namespace Aggregator.Publishing;

/// <summary>What was published and is no more (RFC 6721): hidden, withdrawn, or merged into another story.</summary>
/// <param name="AtomId">The entry's id.</param>
/// <param name="When">It was taken out, UTC.</param>
/// <param name="Comment">Why, as subscribers may read it, or null.</param>
public sealed record Tombstone(string AtomId, DateTimeOffset When, string? Comment = null)
{
    /// <summary>Subscribers that come less often keep the entry.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>No document names more.</summary>
    public const int Most = 200;
}
