namespace Aggregator.Reading.Pages;

/// <summary>A stretch of a page's visible text between two block elements.</summary>
/// <param name="Text">White space folded; cut where it is long.</param>
/// <param name="Place">What surrounds it.</param>
internal sealed record PageRun(string Text, PageRunPlace Place);
