namespace Aggregator.Storage;

/// <summary>The state of all stories after some commit: what was rendered from it stays good as long as it
/// does.</summary>
/// <param name="Number">Counts, since the store was opened, the commits that changed a story.</param>
/// <param name="LastChange">The last such commit ever; before the first, the store's own beginning. UTC.</param>
public sealed record Edition(long Number, DateTimeOffset LastChange);
