namespace Aggregator.Stories;

/// <summary>A story that an item was compared with and stayed apart from.</summary>
/// <param name="StoryId">Which.</param>
/// <param name="Reason">Why they stayed apart.</param>
/// <param name="Shared">What they have in common all the same, in words.</param>
/// <param name="Weight">How much that is.</param>
public sealed record NearMiss(string StoryId, string Reason, string Shared, int Weight)
{
    /// <summary>So much in common that a person should look.</summary>
    public bool IsSuspect => Weight >= Evidence.Near;
}
