using System.Globalization;

namespace Aggregator.Fetching;

/// <summary>What can be said of an address before anybody is asked.</summary>
internal static class Addresses
{
    /// <summary>The origin that politeness counts by: scheme, host and port.</summary>
    public static string Origin(this Uri address) => $"{address.Scheme}://{address.IdnHost}:{address.Port}";

    /// <summary>The host as sentences name it: ASCII, with the port when it is not the scheme's own. Paths and queries
    /// are never shown, for they may hold secrets.</summary>
    public static string Shown(this Uri address)
    {
        var name = Name(address) ?? "(no name)";
        var host = address.HostNameType == UriHostNameType.IPv6 ? $"[{name}]" : name;
        return address.IsDefaultPort
            ? host
            : string.Create(CultureInfo.InvariantCulture, $"{host}:{address.Port}");
    }

    /// <summary>Why the address is not to be visited, or null. The guard looks at where its host is.</summary>
    public static FetchResult? Refuse(Uri address) => address switch
    {
        { Scheme: not ("http" or "https") } => FetchFailure.Of(FetchError.Refused,
            $"The way leads to {Excerpt.Of(address.Scheme)}: but only http: and https: are visited; correct url."),
        { UserInfo.Length: > 0 } => FetchFailure.Of(FetchError.Refused,
            $"The way leads to {address.Shown()} with a user name in the address; leave it out of url."),
        _ when Name(address) is null => FetchFailure.Of(FetchError.NameUnknown,
            "The way leads to a host whose name cannot be one; correct url."),
        _ => null,
    };

    private static string? Name(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            // A Uri holds names that IDN forbids; only here it notices.
            return null;
        }
    }
}
