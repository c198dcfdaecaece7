namespace Aggregator.Updating;

/// <summary>Two stories that nearly are one.</summary>
/// <param name="Story">The later.</param>
/// <param name="Other">The one that it stayed apart from.</param>
/// <param name="Reason">Why.</param>
/// <param name="Shared">What they have in common all the same.</param>
public sealed record Suspect(StoryLine Story, StoryLine Other, string Reason, string Shared);
