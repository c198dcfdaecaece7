namespace Aggregator.Updating;

/// <summary>A later story that was compared with one and stayed apart from it.</summary>
/// <param name="Story">The later one's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Reason">Why they stayed apart.</param>
/// <param name="Shared">What they have in common all the same.</param>
public sealed record NearStory(string Story, string Title, string Reason, string Shared);
