using System.Collections.Frozen;

namespace Aggregator.Reading.Feeds;

/// <summary>The names of all formats and modules, each with its meaning. Names are compared ignoring case.</summary>
internal static class Vocabulary
{
    public const string Atom10 = "http://www.w3.org/2005/Atom";
    public const string Atom03 = "http://purl.org/atom/ns#";
    public const string Rss10 = "http://purl.org/rss/1.0/";
    public const string Rss090 = "http://my.netscape.com/rdf/simple/0.9/";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private static readonly FrozenDictionary<string, FieldName> Core = Names(
        (Field.Container, "rss rdf channel feed"), (Field.Item, "item entry"), (Field.Title, "title"),
        (Field.Link, "link"), (Field.Id, "guid id"), (Field.Description, "description abstract"),
        (Field.Summary, "summary"), (Field.Content, "content body fullitem encoded"),
        (Field.Subtitle, "subtitle tagline"), (Field.Published, "pubDate published issued"),
        (Field.Updated, "updated modified lastBuildDate"), (Field.Author, "author managingEditor creator"),
        (Field.Category, "category"), (Field.Keywords, "keywords tags"), (Field.Enclosure, "enclosure"),
        (Field.Comments, "comments"), (Field.Rights, "rights copyright"), (Field.Image, "image"),
        (Field.Icon, "icon"), (Field.Logo, "logo"), (Field.Language, "language"), (Field.Ttl, "ttl"),
        (Field.List, "items"))
        .With((Field.Published, 2, "created date"), (Field.Author, 3, "webMaster"));

    private static readonly FrozenDictionary<string, FieldName> Dublin = Names().With(
        (Field.Title, 1, "title"), (Field.Description, 1, "description"), (Field.Author, 1, "creator author"),
        (Field.Category, 0, "subject"), (Field.Rights, 1, "rights"), (Field.Language, 1, "language"),
        (Field.Published, 1, "issued"), (Field.Updated, 1, "modified"), (Field.Published, 2, "date created"),
        (Field.Id, 2, "identifier"));

    private static readonly FrozenDictionary<string, FieldName> Content = Names((Field.Content, "encoded"));

    private static readonly FrozenDictionary<string, FieldName> Itunes = Names().With(
        (Field.Title, 2, "title"), (Field.Description, 2, "summary"), (Field.Subtitle, 2, "subtitle"),
        (Field.Author, 2, "author"), (Field.Category, 0, "category"), (Field.Keywords, 0, "keywords"),
        (Field.Image, 1, "image"), (Field.Content, 3, "description"));

    private static readonly FrozenDictionary<string, FieldName> Media = Names().With(
        (Field.Title, 3, "title"), (Field.Description, 3, "description"), (Field.Description, 4, "text"),
        (Field.Category, 0, "category"), (Field.MediaContent, 0, "content"),
        (Field.MediaThumbnail, 0, "thumbnail"), (Field.Group, 0, "group"), (Field.Keywords, 1, "keywords"),
        (Field.Rights, 2, "copyright"));

    private static readonly FrozenDictionary<string, FieldName> Xhtml = Names().With((Field.Content, 1, "body div"));

    private static readonly FrozenDictionary<string, FieldName> Syndication = Names(
        (Field.UpdatePeriod, "updatePeriod"), (Field.UpdateFrequency, "updateFrequency"));

    private static readonly FrozenDictionary<string, FieldName> Rdf = Names(
        (Field.Container, "rdf"), (Field.List, "seq bag li"));

    private static readonly FrozenDictionary<string, FieldName> Tombstones = Names((Field.Deleted, "deleted-entry"));

    private static readonly FrozenDictionary<string, FieldName> CommentApi = Names().With(
        (Field.Comments, 2, "commentRss"), (Field.Comments, 3, "comment"));

    private static readonly FrozenDictionary<string, FieldName> Unknown = Names();

    private static readonly FrozenDictionary<string, FrozenDictionary<string, FieldName>> Modules =
        new Dictionary<string, FrozenDictionary<string, FieldName>>(NamespaceComparer.Lenient)
        {
            [""] = Core,
            [Atom10] = Core,
            [Atom03] = Core,
            [Rss10] = Core,
            [Rss090] = Core,
            ["http://channel.netscape.com/rdf/simple/0.9/"] = Core,
            ["http://example.com/newformat#"] = Core,
            ["http://example.com/necho"] = Core,
            ["http://purl.org/echo/"] = Core,
            ["uri/of/echo/namespace#"] = Core,
            ["http://purl.org/pie/"] = Core,
            ["http://purl.org/net/rss1.1#"] = Core,
            ["http://purl.org/rss/2.0/"] = Core,
            ["http://backend.userland.com/rss"] = Core,
            ["http://backend.userland.com/rss2"] = Core,
            ["http://blogs.law.harvard.edu/tech/rss"] = Core,
            ["http://www.rssboard.org/rss-specification"] = Core,
            ["http://purl.org/dc/elements/1.1/"] = Dublin,
            ["http://purl.org/dc/elements/1.0/"] = Dublin,
            ["http://purl.org/dc/terms/"] = Dublin,
            ["http://purl.org/metadata/dublin_core#"] = Dublin,
            ["http://purl.org/rss/1.0/modules/dc/"] = Dublin,
            ["http://purl.org/rss/1.0/modules/dcterms/"] = Dublin,
            ["http://purl.org/rss/1.0/modules/content/"] = Content,
            ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Itunes,
            ["http://example.com/dtds/podcast-1.0.dtd"] = Itunes,
            ["http://search.yahoo.com/mrss/"] = Media,
            ["http://www.rssboard.org/media-rss"] = Media,
            ["http://video.search.yahoo.com/mrss"] = Media,
            ["http://wellformedweb.org/CommentAPI/"] = CommentApi,
            ["http://purl.org/atompub/tombstones/1.0"] = Tombstones,
            ["http://www.w3.org/1999/xhtml"] = Xhtml,
            ["http://purl.org/rss/1.0/modules/syndication/"] = Syndication,
            ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Rdf,
        }.ToFrozenDictionary(NamespaceComparer.Lenient);

    /// <summary>What a prefix means where nobody says it.</summary>
    public static string UsualNamespace(string prefix) => prefix.ToLowerInvariant() switch
    {
        "dc" => "http://purl.org/dc/elements/1.1/",
        "dcterms" => "http://purl.org/dc/terms/",
        "content" => "http://purl.org/rss/1.0/modules/content/",
        "itunes" => "http://www.itunes.com/dtds/podcast-1.0.dtd",
        "media" => "http://search.yahoo.com/mrss/",
        "atom" or "atom10" or "a10" => Atom10,
        "rdf" => "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rss" => "",
        "at" => "http://purl.org/atompub/tombstones/1.0",
        "sy" => "http://purl.org/rss/1.0/modules/syndication/",
        "wfw" => "http://wellformedweb.org/CommentAPI/",
        "xhtml" => "http://www.w3.org/1999/xhtml",
        "xml" => Xml,
        "xmlns" => Xmlns,
        _ => $"undeclared:{prefix}",
    };

    /// <summary>The names of the module of this namespace.</summary>
    /// <param name="name">The namespace, nearly to the letter.</param>
    /// <param name="prefix">What it usually means counts where the namespace is not known.</param>
    /// <param name="rootNamespace">The namespace of the root element: whatever it is, it is the feed's own.</param>
    public static FrozenDictionary<string, FieldName> Module(
        string name, string prefix, string rootNamespace) =>
        Modules.TryGetValue(name, out var module) ? module
        : name == rootNamespace ? Core
        : prefix.Length > 0 ? Modules.GetValueOrDefault(UsualNamespace(prefix), Unknown)
        : Unknown;

    /// <summary>The names of feeds themselves, when this is one of those that make a feed: a container or an item.
    /// </summary>
    public static FrozenDictionary<string, FieldName>? Framing(string local) =>
        Core.TryGetValue(local, out var name) && name.Field is Field.Container or Field.Item ? Core : null;

    private static FrozenDictionary<string, FieldName> Names(params (Field Field, string Names)[] entries) =>
        FrozenDictionary<string, FieldName>.Empty.With([.. entries.Select(entry => (entry.Field, 0, entry.Names))]);

    private static FrozenDictionary<string, FieldName> With(
        this FrozenDictionary<string, FieldName> names, params (Field Field, int Rank, string Names)[] entries)
    {
        var all = new Dictionary<string, FieldName>(names, StringComparer.OrdinalIgnoreCase);
        foreach (var (field, rank, written) in entries)
        {
            foreach (var name in written.Split(' '))
            {
                all[name] = new FieldName(field, rank);
            }
        }

        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
