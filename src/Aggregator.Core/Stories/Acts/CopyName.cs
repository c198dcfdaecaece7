namespace Aggregator.Stories.Acts;

/// <summary>A carrier that an act moved, by what it is known for ever.</summary>
/// <param name="SourceId">The source's id.</param>
/// <param name="ItemKey">The ledger's key.</param>
/// <param name="MergedFrom">The story that had brought it before the act, or null.</param>
public sealed record CopyName(string SourceId, string ItemKey, string? MergedFrom);
