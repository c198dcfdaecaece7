namespace Aggregator.Reading.Pages;

/// <summary>A page that stands in for the one that was asked for: no news is ever taken from it.</summary>
internal sealed record StandIn(StandInKind Kind)
{
    /// <summary>As the reader's verdict.</summary>
    public ReadFailure Failure => new(FailureKind, Sentence);

    private ReadFailureKind FailureKind => Kind switch
    {
        StandInKind.Login => ReadFailureKind.Login,
        StandInKind.Challenge or StandInKind.Firewall or StandInKind.Forbidden or StandInKind.Consent =>
            ReadFailureKind.Blocked,
        StandInKind.NotFound or StandInKind.Parked => ReadFailureKind.Gone,
        StandInKind.Shell => ReadFailureKind.EmptyList,
        _ => ReadFailureKind.OutOfOrder,
    };

    private string Sentence => Kind switch
    {
        StandInKind.Login => "The page asks to log in; ask the member for a public address.",
        StandInKind.Challenge => "A captcha or a test of the browser stands before the page; "
            + "ask the member to let our User-Agent in.",
        StandInKind.Firewall => "A firewall refuses our request; ask the member to let our User-Agent in.",
        StandInKind.Forbidden => "The page says that we may not see it; ask the member to let us in.",
        StandInKind.Consent => "The page wants something to be agreed to first (cookies, terms); "
            + "ask the member for an address without.",
        StandInKind.NotFound => "The page says that there is nothing at this address; "
            + "look where the member's news are now and correct url.",
        StandInKind.Parked => "The domain is expired, parked or for sale; ask the member for its new address.",
        StandInKind.Maintenance => "The site is closed for maintenance; it is asked again later.",
        StandInKind.ServerError => "The page tells of an error of the server; it is asked again later.",
        StandInKind.Database => "The site's database does not answer; it is asked again later.",
        StandInKind.ScriptError => "The site's program breaks off with an error; tell the member if this stays.",
        StandInKind.Suspended => "The site's hosting switched it off; tell the member.",
        StandInKind.DefaultPage => "A web server without a site answers; look for the member's site and correct url.",
        StandInKind.Listing => "The page is a folder's list of files; look for the member's site and correct url.",
        StandInKind.Empty => "The page is empty; open it in a browser, and tell the member if this stays.",
        StandInKind.Shell => "The page is a frame that a script fills, the news are not in it; "
            + "look for a feed, or for another address of the same news.",
        _ => throw new InvalidOperationException($"A page cannot be {Kind}."),
    };
}
