namespace Aggregator.Reading.Feeds;

/// <summary>What an element of a feed says, whichever format or module it is of.</summary>
internal enum Field
{
    /// <summary>Nothing that is asked for here.</summary>
    None,

    /// <summary>rss, rdf:RDF, channel, feed: holds items.</summary>
    Container,

    /// <summary>RSS 1.0 items: names what follows, and sometimes holds it.</summary>
    List,

    Item,

    /// <summary>RFC 6721, 3: an entry that the feed takes back.</summary>
    Deleted,

    Title,
    Link,
    Id,

    /// <summary>RSS description, CDF abstract: of a feed the subtitle, of an item the summary.</summary>
    Description,

    Summary,
    Content,
    Subtitle,
    Published,
    Updated,
    Author,
    Category,

    /// <summary>Categories in one text, separated by commas.</summary>
    Keywords,

    Enclosure,
    Comments,
    Rights,
    Image,
    Icon,
    Logo,
    Language,
    Ttl,
    UpdatePeriod,
    UpdateFrequency,
    MediaContent,
    MediaThumbnail,

    /// <summary>media:group: its children count as the item's.</summary>
    Group,
}
