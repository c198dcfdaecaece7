namespace Aggregator.Reading.Feeds;

/// <summary>The format that a root element announces.</summary>
internal static class FeedFormat
{
    /// <summary>"rss-2.0", "rss-1.0", "atom-1.0" and so on, with the cursor on the root.</summary>
    public static string Of(FeedCursor cursor)
    {
        var version = (cursor.Attribute("version") ?? "").Trim();
        return cursor.LocalName.ToLowerInvariant() switch
        {
            "feed" or "entry" => Atom(cursor.RootNamespace, version),
            "rdf" => Same(cursor.DefaultNamespace, Vocabulary.Rss090) ? "rss-0.90" : "rss-1.0",
            "rss" => Rss(version),
            "channel" => cursor.RootNamespace.Length == 0 ? "cdf" : "rss-2.0",
            _ => "rss",
        };
    }

    private static string Atom(string space, string version) =>
        Same(space, Vocabulary.Atom10) || version is "1.0" ? "atom-1.0"
        : Same(space, Vocabulary.Atom03) || version.Length > 0 ? "atom-0.3"
        : "atom";

    private static bool Same(string space, string known) => NamespaceComparer.Lenient.Equals(space, known);

    private static string Rss(string version) =>
        version.Length is > 0 and < 6 && version.All(c => char.IsAsciiDigit(c) || c == '.') ? $"rss-{version}" : "rss";
}
