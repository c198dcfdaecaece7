using System.Globalization;
using System.Net;

namespace Aggregator.Configuration;

/// <summary>The private addresses that the admin opened: HOST:PORT or CIDR:PORT, separated by commas.</summary>
internal sealed class AllowList
{
    private readonly List<(IPNetwork Network, int Port)> _networks = [];
    private readonly HashSet<(string Host, int Port)> _hosts = [];

    /// <summary>Reads the option; what makes no sense is left out and told in <paramref name="problems"/>.</summary>
    public static AllowList Parse(string text, out IReadOnlyList<string> problems)
    {
        var list = new AllowList();
        var bad = new List<string>();
        const StringSplitOptions clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (var entry in text.Split(',', clean))
            if (list.Add(entry) is { } problem)
                bad.Add($"Aggregator__Fetch__AllowPrivate: \"{entry}\" {problem}");
        problems = bad;
        return list;
    }

    /// <summary>True when the admin named the host, or a network with the address in it, with the port.</summary>
    public bool Allows(string host, IPAddress address, int port) =>
        _hosts.Contains((Plain(host), port))
        || _networks.Exists(open => open.Port == port && open.Network.Contains(IPv4WhenMapped(address)));

    /// <summary>The same by the look of an address, before anybody asks where its host is.</summary>
    public bool Allows(Uri url) => IPAddress.TryParse(url.IdnHost, out var address)
        ? Allows(url.IdnHost, address, url.Port)
        : _hosts.Contains((Plain(url.IdnHost), url.Port));

    private string? Add(string entry)
    {
        var colon = entry.LastIndexOf(':');
        if (colon <= 0 || colon < entry.LastIndexOf(']'))
            return "has no port; write HOST:PORT or CIDR:PORT, as 127.0.0.1:8080.";
        if (!int.TryParse(entry.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            || port is < 1 or > 65535)
            return "has no port between 1 and 65535 after its last colon.";
        var host = entry[..colon];
        if (host.StartsWith('[') && host.EndsWith(']'))
            host = host[1..^1];
        else if (host.Contains(':', StringComparison.Ordinal))
            return "has an IPv6 address without brackets; write [::1]:8080 or [fd00::/8]:8080.";
        return Add(host, port);
    }

    private string? Add(string host, int port)
    {
        if (IPAddress.TryParse(host, out var address))
            _networks.Add((Only(IPv4WhenMapped(address)), port));
        else if (IPNetwork.TryParse(host, out var network))
            _networks.Add((network, port));
        else if (host.Contains('/', StringComparison.Ordinal))
            return "is not a network; write one as 10.1.0.0/16:8080.";
        else if (Uri.CheckHostName(host) == UriHostNameType.Dns)
            _hosts.Add((Plain(host), port));
        else
            return "does not begin with a host's name, an address or a network.";
        return null;
    }

    private static IPNetwork Only(IPAddress address) => new(address, address.GetAddressBytes().Length * 8);

    private static IPAddress IPv4WhenMapped(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static string Plain(string host) => host.TrimEnd('.').ToLowerInvariant();
}
