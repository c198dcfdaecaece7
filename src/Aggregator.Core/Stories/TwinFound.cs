namespace Aggregator.Stories;

/// <summary>The story that an item states in another language, and the sentence that says why.</summary>
internal sealed record TwinFound(Story Story, string Reason);
