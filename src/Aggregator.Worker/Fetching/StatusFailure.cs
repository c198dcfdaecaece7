using System.Globalization;

namespace Aggregator.Fetching;

/// <summary>What an answer means that is neither a document, nor "not modified", nor a redirect.</summary>
internal static class StatusFailure
{
    /// <param name="address">Who answered.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="notBefore">The server's own word for when to come back.</param>
    /// <param name="challenge">True when a firewall asks for a proof of being human.</param>
    public static FetchResult Of(Uri address, int status, DateTimeOffset? notBefore, bool challenge)
    {
        var (error, says) = Judge(status, notBefore, challenge);
        var message = string.Create(CultureInfo.InvariantCulture, $"{address.Shown()} {says} ({status}).");
        return FetchFailure.Of(error, message) with { HttpStatus = status, NotBefore = notBefore };
    }

    private static (FetchError, string) Judge(int status, DateTimeOffset? notBefore, bool challenge) => status switch
    {
        _ when challenge => (FetchError.Forbidden,
            "answers with a bot challenge; ask the member to let our User-Agent in"),
        401 or 407 => (FetchError.Forbidden, "asks to log in; ask the member for a public address"),
        403 => (FetchError.Forbidden, "refuses us; ask the member to let our User-Agent in"),
        451 => (FetchError.Forbidden, "may not answer for legal reasons; ask the member for another address"),
        404 => (FetchError.NotFound, "does not know the address; correct url if this stays"),
        410 => (FetchError.Gone, "says the address is gone for ever; correct url, or remove the source"),
        429 => (FetchError.RateLimited, "asks us to come less often; we do. Raise every if this stays"),
        503 when notBefore is not null => (FetchError.RateLimited, "is busy and named a time to come back; we do"),
        304 => (FetchError.HttpStatus, "says \"not modified\" though it was not asked so; tell the member"),
        >= 200 and < 300 => (FetchError.HttpStatus, "has no document at the address; correct url"),
        >= 300 and < 400 => (FetchError.HttpStatus, "redirects without saying where; correct url, or tell the member"),
        >= 500 => (FetchError.HttpStatus, "has trouble of its own; it is asked again later"),
        _ => (FetchError.HttpStatus, "does not take the request; open the address in a browser and correct url"),
    };
}
