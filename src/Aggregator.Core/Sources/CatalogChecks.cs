namespace Aggregator.Sources;

/// <summary>What later rooms know and feeds.json must be checked against.</summary>
public sealed record CatalogChecks
{
    /// <summary>What is wrong with a CSS selector that finds elements; null when nothing is.</summary>
    public required Func<string, string?> ElementSelector { get; init; }

    /// <summary>What is wrong with a selector that may end in "@attribute"; null when nothing is.</summary>
    public required Func<string, string?> ValueSelector { get; init; }

    /// <summary>Whether there is a character set of this name.</summary>
    public required Func<string, bool> IsCharset { get; init; }

    /// <summary>Whether the address is a private one that may be visited, and so every second.</summary>
    public required Func<Uri, bool> IsAllowedPrivate { get; init; }
}
