using Aggregator.Stories;

namespace Aggregator.Polling;

/// <summary>What is remembered of a source between visits.</summary>
public sealed record SourceState
{
    /// <summary>The status (410) by which a server says that an address is gone for good.</summary>
    public const int ForEver = 410;

    public required string SourceId { get; init; }

    public Health Health { get; init; } = Health.New;

    /// <summary>A word for the trouble (a <c>FetchError</c> or <c>ReadFailureKind</c>), or null.</summary>
    public string? Error { get; init; }

    /// <summary>The trouble as a sentence for the admin, or null.</summary>
    public string? Message { get; init; }

    /// <summary>What was found out when the source listed many old pieces as if they were new, or null.</summary>
    public string? Flood { get; init; }

    public DateTimeOffset? FloodSince { get; init; }

    /// <summary>Of the last answer; null when there was none.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Set, and committed, before the fetch; cleared by the visit's end. Found at start: the process
    /// died.</summary>
    public DateTimeOffset? AttemptStarted { get; init; }

    /// <summary>How often in a row the process died in a visit of this source alone.</summary>
    public int Deaths { get; init; }

    public DateTimeOffset? LastVisit { get; init; }

    /// <summary>The last visit that read the document or found it unchanged.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When to come back; null: as soon as may be.</summary>
    public DateTimeOffset? NextVisit { get; init; }

    /// <summary>The server's own word (Retry-After, max-age): nobody comes before, not even an admin.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Not to be visited any more; what is merely not found may come back.</summary>
    public bool IsGoneForEver() => Health is Health.Gone && HttpStatus is ForEver;

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>When the source last brought something new.</summary>
    public DateTimeOffset? LastNew { get; init; }

    /// <summary>Stories that this source carries.</summary>
    public int Stories { get; init; }

    /// <summary>The address that the validators and the hash below belong to.</summary>
    public string? Url { get; init; }

    /// <summary>As received, sent back exactly so.</summary>
    public string? ETag { get; init; }

    /// <summary>As received, sent back exactly so.</summary>
    public string? LastModified { get; init; }

    public string? BodyHash { get; init; }

    /// <summary>Hash of the rules and the reader's version that the document was last read with.</summary>
    public string? ReadWith { get; init; }

    /// <summary>Where a permanent redirect led, when the last visit met one.</summary>
    public string? MovedTo { get; init; }

    /// <summary>What the document says of itself, as last read.</summary>
    public string? Title { get; init; }

    /// <summary>The shortest time between visits that the document asks for, or null.</summary>
    public TimeSpan? Ttl { get; init; }

    /// <summary>A page's list as last read; null for a feed, and before the first reading.</summary>
    public ListMemory? List { get; init; }

    /// <summary>Since when the list was not found; null while it is.</summary>
    public DateTimeOffset? LostSince { get; init; }

    /// <summary>The list was not found, but the page has news: a proposal is to be had.</summary>
    public bool SeesNews { get; init; }

    /// <summary>Items whose article has yet to be read.</summary>
    public IReadOnlyList<PendingArticle> Pending { get; init; } = [];

    /// <summary>What was repaired or left out at the last reading.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
