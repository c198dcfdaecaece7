namespace Aggregator.Updating;

/// <summary>An item that is no story's.</summary>
/// <param name="Source">Who stated it.</param>
/// <param name="Reason">Why it was left out.</param>
/// <param name="FirstSeen">UTC.</param>
/// <param name="LastSeen">UTC.</param>
public sealed record LeftOut(string Source, string Reason, DateTimeOffset FirstSeen, DateTimeOffset LastSeen);
