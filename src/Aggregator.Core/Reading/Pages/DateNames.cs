namespace Aggregator.Reading.Pages;

/// <summary>Under which names pages tell the date of an article, and how far each is believed.</summary>
internal static class DateNames
{
    /// <summary>Of meta elements.</summary>
    public static readonly (int Weight, string[] Names)[] Meta =
    [
        (94,
            [
                "article:published_time", "article:published", "og:article:published_time", "og:published_time",
                "datepublished", "parsely-pub-date", "sailthru.date", "bt:pubdate", "rnews:datepublished",
                "cxenseparse:recs:publishtime", "shareaholic:article_published_time", "dcsext.articlefirstpublished",
                "article.published", "pubdate", "publishdate", "publish_date", "publish-date", "published-date",
                "publication_date", "publication-date", "displaydate", "article_date_original", "ptime", "publishtime",
                "weibo: article:create_at",
            ]),
        (90,
            [
                "citation_publication_date", "citation_online_date", "citation_date", "dc.date.issued",
                "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.available", "dc.date", "dcterms.date",
                "prism.publicationdate", "article:created_time", "datecreated", "originalpublicationdate", "date",
                "pubtime", "created",
            ]),
        (LastChange, ["article:modified_time", "article:modified", "og:updated_time", "datemodified", "lastmod"]),
        (LastChange, ["dcterms.modified", "dc.date.modified", "last-modified", "revised"]),
    ];

    /// <summary>Of the page's data (schema.org).</summary>
    public static readonly (int Weight, string Name)[] Data =
        [(95, "datePublished"), (70, "dateCreated"), (60, "uploadDate"), (LastChange, "dateModified")];

    /// <summary>How far the date of a change is believed to be the article's: where nothing else is.</summary>
    public const int LastChange = 22;

    private static readonly string[] Parts =
    [
        "date", "time", "publ", "posted", "created", "meta", "info", "byline",
        "tarih", "fecha", "datum", "sana", "riqi",
    ];

    private static readonly string[] Clocks = ["today", "clock", "current", "now"];

    /// <summary>Whether classes and ids tell of a date.</summary>
    public static bool AreOfDate(string names) =>
        Array.Exists(Parts, part => names.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether classes and ids tell of the page's clock.</summary>
    public static bool AreOfClock(string names) =>
        Array.Exists(Clocks, part => names.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether classes and ids tell of a change.</summary>
    public static bool AreOfChange(string names) =>
        names.Contains("updat", StringComparison.OrdinalIgnoreCase)
        || names.Contains("modif", StringComparison.OrdinalIgnoreCase);
}
