namespace Aggregator.Reading.Pages;

/// <summary>What the addresses of a list's articles have in common: server, folder, number of parts, names in the
/// query.</summary>
internal sealed class AddressFamily
{
    private readonly HashSet<string> _shapes;
    private readonly string _folder;

    private AddressFamily(HashSet<string> shapes, string folder) => (_shapes, _folder) = (shapes, folder);

    public static AddressFamily Of(IReadOnlyCollection<string> addresses)
    {
        var folder = addresses.First();
        foreach (var address in addresses)
        {
            var same = 0;
            while (same < folder.Length && same < address.Length && folder[same] == address[same])
                same++;
            folder = folder[..same];
        }
        folder = folder[..(folder.LastIndexOfAny(['/', '?', '=']) + 1)];
        return new AddressFamily(addresses.Select(Shape).ToHashSet(StringComparer.Ordinal), folder);
    }

    public bool Has(string address) =>
        address.Length > _folder.Length
        && address.StartsWith(_folder, StringComparison.Ordinal)
        && _shapes.Contains(Shape(address));

    /// <summary>How many parts the path has, and which names the query.</summary>
    private static string Shape(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? address.AsSpan() : address.AsSpan(0, query);
        var names = query < 0 ? "" : string.Join(
            '&', address[(query + 1)..].Split('&').Select(part => part.Split('=')[0]).Order(StringComparer.Ordinal));
        return $"{path.TrimEnd('/').Count('/')}?{names}";
    }
}
