namespace Aggregator.Stories.Acts;

/// <summary>An item that an act gave to another story.</summary>
public sealed record MovedItem(string SourceId, string ItemKey, string StoryId);
