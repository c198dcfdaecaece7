using System.Net;

namespace Aggregator.Configuration;

/// <summary>What is wrong with the settings, all of it at once.</summary>
internal static class OptionChecks
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<string> Of(AggregatorOptions options) =>
    [
        .. Named("Feeds", options.Feeds, "a file, such as feeds.json"),
        .. Named("Data", options.Data, "a folder, such as data"),
        .. Addresses(options.Urls),
        .. Private(options.Fetch.AllowPrivate),
        .. Range("Fetch__Parallel", options.Fetch.Parallel, 1, 256),
        .. Range("Fetch__ConnectTimeout", options.Fetch.ConnectTimeout, Second, TimeSpan.FromMinutes(1)),
        .. Range("Fetch__Timeout", options.Fetch.Timeout, Second, TimeSpan.FromHours(1)),
        .. Range("Fetch__ArticlesPerVisit", options.Fetch.ArticlesPerVisit, 0, 1_000),
        .. Range("Read__Items", options.Read.Items, 1, 100_000),
        .. Range("Read__FeedDepth", options.Read.FeedDepth, 20, 1_000),
        .. Range("Read__EntityCharacters", options.Read.EntityCharacters, 0, 10_000_000),
        .. Range("Read__HtmlDepth", options.Read.HtmlDepth, 50, 5_000),
        .. Range("Read__ItemCharacters", options.Read.ItemCharacters, 1_000, 10_000_000),
        .. Range("Read__TitleCharacters", options.Read.TitleCharacters, 20, 10_000),
        .. Range("Read__ListEntries", options.Read.ListEntries, 1, 1_000),
    ];

    private static IEnumerable<string> Named(string name, string path, string remedy)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
            yield return $"Aggregator__{name} names nothing; write {remedy}.";
    }

    private static IEnumerable<string> Addresses(string urls)
    {
        var all = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (all.Length == 0) yield return "Aggregator__Urls is empty; write for example http://127.0.0.1:8080.";
        foreach (var url in all.Where(url => !IsListenable(url)))
        {
            yield return $"Aggregator__Urls: {url} is not an address to listen on; write http://, an IP address, "
                + "localhost or * (for all), and a port, as http://127.0.0.1:8080 (https is a reverse proxy's work).";
        }
    }

    private static IReadOnlyList<string> Private(string list)
    {
        AllowList.Parse(list, out var problems);
        return problems;
    }

    private static bool IsListenable(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address is { Scheme: "http", PathBase: "", IsUnixPipe: false, IsNamedPipe: false, Port: <= 65535 }
                && IsListenable(address.Host, address.Port);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Kestrel listens everywhere for a host that it does not understand. It cannot find a free port for
    /// localhost, which is two addresses.</summary>
    private static bool IsListenable(string host, int port) => host switch
    {
        "*" or "+" => true,
        _ when host.Equals("localhost", StringComparison.OrdinalIgnoreCase) => port > 0,
        _ => IPAddress.TryParse(host, out _),
    };

    private static IEnumerable<string> Range<T>(string name, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            yield return $"Aggregator__{name} is {value}; write {least} to {most}.";
    }
}
