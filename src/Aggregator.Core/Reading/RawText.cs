namespace Aggregator.Reading;

/// <summary>A text as written in the document, with what is needed to understand it later.</summary>
/// <param name="Value">The characters, XML or JSON escapes undone once.</param>
/// <param name="Kind">Whether the characters are markup.</param>
/// <param name="Base">What relative addresses in it are resolved against (xml:base, document); may be null.</param>
public sealed record RawText(string Value, TextKind Kind, string? Base = null);
