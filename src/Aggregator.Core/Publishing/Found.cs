namespace Aggregator.Publishing;

/// <summary>What a search brought.</summary>
/// <param name="Query">As asked for.</param>
/// <param name="Page">From 1.</param>
/// <param name="Count">Of all stories found, those of other pages included.</param>
/// <param name="Stories">On this page.</param>
/// <param name="IsWhole">All stories were looked at; otherwise they are still being read in.</param>
public sealed record Found(string Query, int Page, int Count, IReadOnlyList<Shown> Stories, bool IsWhole);
