using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>Whose items the editor is to judge, and when.</summary>
/// <param name="Source">Where the items were read.</param>
/// <param name="Site">Under whose name ids are minted, and in which language members are named.</param>
/// <param name="SourceTitle">What the document calls itself, or null.</param>
/// <param name="Now">UTC.</param>
public sealed record Assignment(Source Source, Site Site, string? SourceTitle, DateTimeOffset Now);
