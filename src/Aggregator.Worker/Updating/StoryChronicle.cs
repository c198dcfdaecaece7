using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>A story with all that happened to it.</summary>
/// <param name="Story">As it is now.</param>
/// <param name="History">The oldest first.</param>
/// <param name="Apart">Stories that entered later and stayed apart from it.</param>
public sealed record StoryChronicle(StoryLine Story, IReadOnlyList<Happening> History, IReadOnlyList<NearStory> Apart);
