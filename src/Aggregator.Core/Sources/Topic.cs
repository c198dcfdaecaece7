namespace Aggregator.Sources;

/// <summary>A subject of the alliance's own: a story gets every topic whose words it holds.</summary>
/// <param name="Id">In the topic's address.</param>
/// <param name="Title">For people; the id where the file gives none.</param>
/// <param name="Any">Words and phrases in any language; a word that ends in * stands for all that begin so.</param>
public sealed record Topic(string Id, string Title, IReadOnlyList<string> Any);
