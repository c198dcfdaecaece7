namespace Aggregator.Reading;

/// <summary>What is known of a page's list from earlier visits, so that it is known again.</summary>
/// <param name="Shape">Where it stood; null: it was read by rules, or never.</param>
/// <param name="Knows">Whether a piece of news was in it before, by its address or its title.</param>
public sealed record KnownList(string? Shape, Func<RawItem, bool> Knows);
