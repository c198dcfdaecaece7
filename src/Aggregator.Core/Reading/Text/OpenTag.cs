namespace Aggregator.Reading.Text;

/// <summary>An element whose start tag is written and whose end tag is not.</summary>
/// <param name="Element">What it is.</param>
/// <param name="Start">Where its start tag begins in the output.</param>
/// <param name="Inside">Where its start tag ends.</param>
/// <param name="Shown">How much had been written before it that a reader sees.</param>
/// <param name="Breaks">How many line breaks in a row had been written before it.</param>
/// <param name="IsClutter">Named like a share bar: it goes unless it holds more than such a bar does.</param>
internal readonly record struct OpenTag(
    HtmlElement Element, int Start, int Inside, int Shown, int Breaks, bool IsClutter);
