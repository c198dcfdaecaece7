using System.Net;
using System.Net.Sockets;

namespace Aggregator.Fetching;

/// <summary>Tells public addresses from those that lead into a network of somebody's own.</summary>
internal static class AddressGuard
{
    // IANA's special-purpose registries (RFC 6890); the first that holds gives the reason.
    private static readonly (IPNetwork Network, string Name)[] Closed =
    [
        Range("0.0.0.0/8", "unspecified"),
        Range("10.0.0.0/8", "private"),
        Range("100.64.0.0/10", "shared by a carrier's NAT"),
        Range("127.0.0.0/8", "loopback"),
        Range("169.254.0.0/16", "link-local"),
        Range("172.16.0.0/12", "private"),
        Range("192.0.0.0/24", "reserved for protocols"),
        Range("192.0.2.0/24", "for documentation"),
        Range("192.88.99.0/24", "a 6to4 relay"),
        Range("192.168.0.0/16", "private"),
        Range("198.18.0.0/15", "for benchmarks"),
        Range("198.51.100.0/24", "for documentation"),
        Range("203.0.113.0/24", "for documentation"),
        Range("224.0.0.0/4", "multicast"),
        Range("240.0.0.0/4", "reserved"),
        Range("::/128", "unspecified"),
        Range("::1/128", "loopback"),
        Range("64:ff9b::/96", "a NAT64 translation"),
        Range("64:ff9b:1::/48", "a NAT64 translation"),
        Range("2001::/32", "a Teredo tunnel"),
        Range("2001::/23", "reserved for protocols"),
        Range("2001:db8::/32", "for documentation"),
        Range("2002::/16", "a 6to4 tunnel"),
        Range("3fff::/20", "for documentation"),
        Range("fc00::/7", "unique-local"),
        Range("fe80::/10", "link-local"),
        Range("fec0::/10", "site-local"),
        Range("ff00::/8", "multicast"),
    ];

    // RFC 4291: what is not in here is not assigned to anyone in the public internet.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>What kind of closed address this is ("loopback", "private", ...); null: a public one.</summary>
    public static string? Reason(IPAddress address)
    {
        var real = Real(address);
        foreach (var (network, name) in Closed)
            if (network.Contains(real))
                return name;
        return real.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(real) ? null : "not public";
    }

    /// <summary>The address that a connection really goes to: an IPv4-mapped one is the IPv4 address in it.</summary>
    public static IPAddress Real(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static (IPNetwork, string) Range(string network, string name) => (IPNetwork.Parse(network), name);
}
