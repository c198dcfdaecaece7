namespace Aggregator.Reading;

/// <summary>The ways in which a document fails to be news.</summary>
public enum ReadFailureKind
{
    /// <summary>Neither RSS, Atom nor JSON Feed: a web page, a picture, nothing at all.</summary>
    NotAFeed,

    /// <summary>Something that should be a feed, but is damaged beyond repair.</summary>
    Unreadable,

    /// <summary>Larger, deeper or more than the limits allow.</summary>
    TooLarge,

    /// <summary>The list is there, but no news in it.</summary>
    EmptyList,

    /// <summary>The list is not where the rules say.</summary>
    SelectorLost,

    /// <summary>A page that asks to log in.</summary>
    Login,

    /// <summary>A firewall's or captcha page.</summary>
    Blocked,

    /// <summary>A page that says that there is nothing at the address, or that its domain is for sale.</summary>
    Gone,

    /// <summary>A page of a site that is there but out of order: maintenance, an error, nothing set up.</summary>
    OutOfOrder,
}
