namespace Aggregator.Sources;

/// <summary>Some members under one name: the council, a region.</summary>
/// <param name="Id">In the group's address.</param>
/// <param name="Title">For people; the id where the file gives none.</param>
public sealed record Group(string Id, string Title);
