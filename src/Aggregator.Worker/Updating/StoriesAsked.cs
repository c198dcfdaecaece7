namespace Aggregator.Updating;

/// <summary>Which of the stored stories are asked for, newest first.</summary>
/// <param name="Most">At most so many; null: all.</param>
/// <param name="Since">Only those that entered then or later; null: however long ago.</param>
public sealed record StoriesAsked(int? Most = null, DateTimeOffset? Since = null);
