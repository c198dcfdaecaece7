namespace Aggregator.Commands.Demo;

/// <summary>How a made-up site tells its news.</summary>
internal enum SiteFormat
{
    /// <summary>RSS 2.0 with content:encoded.</summary>
    Rss20,

    /// <summary>RSS 1.0, which is RDF.</summary>
    Rss10,

    /// <summary>RFC 4287.</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    Json,

    /// <summary>No feed: a news page, a list of cards.</summary>
    Cards,

    /// <summary>No feed: a news page, a table.</summary>
    Table,
}
