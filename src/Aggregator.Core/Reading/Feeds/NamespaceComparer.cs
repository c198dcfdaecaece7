namespace Aggregator.Reading.Feeds;

/// <summary>Compares the names of namespaces as feeds write them: case, space around them, https for http and a slash
/// at the end make no difference.</summary>
internal sealed class NamespaceComparer : IEqualityComparer<string>
{
    public static NamespaceComparer Lenient { get; } = new();

    public bool Equals(string? x, string? y) => Essence(x).Equals(Essence(y), StringComparison.OrdinalIgnoreCase);

    public int GetHashCode(string obj) => string.GetHashCode(Essence(obj), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Essence(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        var scheme = name.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        return name[scheme..].TrimEnd('/');
    }
}
