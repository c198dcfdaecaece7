namespace Aggregator.Publishing;

/// <summary>A word under which a story is filed.</summary>
/// <param name="Term">The source's own word, or an id of ours.</param>
/// <param name="Scheme">The address to which the term is added to reach the slice of all that is filed there; null: the
/// source's own words, which are of no scheme that we know.</param>
/// <param name="Label">For people, where the term is not.</param>
internal sealed record EntryCategory(string Term, string? Scheme = null, string? Label = null);
