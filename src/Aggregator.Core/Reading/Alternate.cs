namespace Aggregator.Reading;

/// <summary>The same news in another language, as the source says (hreflang).</summary>
public sealed record Alternate(string Url, string Language);
