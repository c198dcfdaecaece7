namespace Aggregator.Stories;

/// <summary>A change to the stories that the editor decided on, with its reason.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Story">The story as it is now; null for Ignore of an item that has none.</param>
/// <param name="Row">The ledger's row as it is now.</param>
/// <param name="Reason">A sentence, so that "why" can be answered.</param>
public sealed record StoryEdit(EditKind Kind, Story? Story, LedgerRow Row, string Reason);
