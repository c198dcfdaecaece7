using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Aggregator.Fetching;

/// <summary>Makes of every way to fail a value with a sentence for the admin: which host, what happened, what
/// helps.</summary>
internal static class FetchFailure
{
    public static FetchResult Of(FetchError error, string message) => new() { Error = error, Message = message };

    public static FetchResult Late(Uri address, TimeSpan limit) => Of(FetchError.Timeout, string.Create(
        CultureInfo.InvariantCulture,
        $"{address.Shown()} did not finish its answer within {limit.TotalSeconds:0.#} s; "
        + $"raise http.timeout, or tell the member."));

    /// <summary>What an exception of the network means.</summary>
    public static FetchResult Of(Exception exception, Uri address)
    {
        var host = address.Shown();
        if (exception.Find<AddressRefusedException>() is { } refused)
            return Of(FetchError.Refused, $"{host} is at {refused.Address}, an address that is {refused.Reason}; "
                + "correct url, or allow host and port by Aggregator__Fetch__AllowPrivate.");
        if (exception.Find<SocketException>() is { } socket && Of(socket, host) is { } known)
            return known;
        return Error(exception) switch
        {
            HttpRequestError.NameResolutionError => NameUnknown(host),
            HttpRequestError.SecureConnectionError => Tls(exception, host),
            HttpRequestError.ConnectionError => Of(FetchError.Unreachable, NoConnection(host, "no answer in time")),
            HttpRequestError.ConfigurationLimitExceeded => Of(
                FetchError.TooLarge, $"{host} sent more than 64 KiB of headers; tell the member."),
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => Of(
                FetchError.Malformed, $"{host} does not answer in HTTP; correct url, or tell the member."),
            _ when exception is OperationCanceledException => Of(
                FetchError.Unreachable, NoConnection(host, "no answer in time")),
            _ => Of(FetchError.Truncated, $"{host} broke off its answer; it is asked again later."),
        };
    }

    private static FetchResult? Of(SocketException exception, string host) => exception.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.NoRecovery => NameUnknown(host),
        SocketError.TryAgain => Of(FetchError.NameUnknown,
            $"The name {host} could not be looked up just now; look at this machine's DNS if it stays."),
        SocketError.ConnectionRefused => Of(FetchError.Unreachable, NoConnection(host, "it refuses")),
        SocketError.TimedOut => Of(FetchError.Unreachable, NoConnection(host, "no answer in time")),
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown => Of(
            FetchError.Unreachable, NoConnection(host, "no way there")),
        _ => null,
    };

    private static FetchResult NameUnknown(string host) =>
        Of(FetchError.NameUnknown, $"The name {host} is unknown; correct url.");

    private static string NoConnection(string host, string why) =>
        $"No connection to {host} came about ({why}); open the address in a browser, or tell the member.";

    /// <summary>Only what is said of a certificate is said on; the rest of .NET's words explain nothing.</summary>
    private static FetchResult Tls(Exception exception, string host)
    {
        var cause = exception.GetBaseException();
        if (cause is AuthenticationException && cause.Message.Contains("certificate", StringComparison.Ordinal))
            return Of(FetchError.Tls, $"{host} could not be trusted ({cause.Message.TrimEnd('.')}); "
                + "ask the member to mend its certificate and the chain sent with it.");
        return Of(FetchError.Tls, cause is AuthenticationException
            ? $"{host}: the server does not speak TLS at this port; try http://, or tell the member."
            : $"{host} broke off before the connection was secure; try http://, or tell the member.");
    }

    private static HttpRequestError Error(Exception exception) => exception switch
    {
        HttpRequestException http => http.HttpRequestError,
        HttpIOException io => io.HttpRequestError,
        _ => HttpRequestError.Unknown,
    };

    private static T? Find<T>(this Exception? exception) where T : Exception
    {
        while (exception is not (null or T))
            exception = exception.InnerException;
        return exception as T;
    }
}
