namespace Aggregator.Reading;

/// <summary>What a document was understood to say: items and facts, or a failure that is a value.</summary>
public sealed record ReadResult
{
    public required FeedFacts Feed { get; init; }

    /// <summary>In the document's order.</summary>
    public IReadOnlyList<RawItem> Items { get; init; } = [];

    /// <summary>The ids of the entries that the feed takes back (RFC 6721).</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];

    /// <summary>What was repaired or left out, each a sentence for the admin.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Where the list of a page without rules stands; null for every other document.</summary>
    public string? Shape { get; init; }

    /// <summary>null when the document was understood; an empty feed is understood.</summary>
    public ReadFailure? Failure { get; init; }

    internal static ReadResult Failed(string format, ReadFailureKind kind, string message) =>
        new() { Feed = new FeedFacts { Format = format }, Failure = new ReadFailure(kind, message) };
}
