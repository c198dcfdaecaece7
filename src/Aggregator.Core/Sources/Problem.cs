namespace Aggregator.Sources;

/// <summary>Something in feeds.json that a person must know of.</summary>
/// <param name="Severity">An error refuses the file; a warning does not.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">In characters (UTF-16), from 1.</param>
/// <param name="Path">As in <c>members[3].sources[0].url</c>; empty for the file itself.</param>
/// <param name="Message">A sentence that says what is wrong and what to write.</param>
public sealed record Problem(ProblemSeverity Severity, int Line, int Column, string Path, string Message);
