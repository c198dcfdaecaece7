namespace Aggregator.Updating;

/// <summary>What an admin wants to know of: a story's id, page or atom:id, or the address of a copy.</summary>
public sealed record Question(string Name);
