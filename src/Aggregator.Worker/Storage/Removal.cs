using Aggregator.Publishing;

namespace Aggregator.Storage;

/// <summary>A story that was published and is no more.</summary>
/// <param name="StoryId">The story.</param>
/// <param name="Facets">Those that it had: the slices which held it say that it is gone.</param>
/// <param name="When">UTC.</param>
internal sealed record Removal(string StoryId, Facets Facets, DateTimeOffset When);
