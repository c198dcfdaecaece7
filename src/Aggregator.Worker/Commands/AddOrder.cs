using Aggregator.Commands.Probing;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>What <c>add</c> was asked for.</summary>
internal sealed record AddOrder
{
    public required string Target { get; init; }

    public string? Member { get; init; }

    public bool Create { get; init; }

    public IReadOnlyList<string> Names { get; init; } = [];

    public string? Country { get; init; }

    public string? Id { get; init; }

    public string? Language { get; init; }

    public SourceKind? Kind { get; init; }

    public bool Unseen { get; init; }

    /// <summary>The address; null when the target is a file. People paste "www.uni.example/rss" too.</summary>
    public Uri? Address => IsFile ? null : ProbeOrder.AddressOf(Target);

    private bool IsFile => File.Exists(Target) || Target.StartsWith('.') || Path.IsPathRooted(Target)
        || (!Target.Contains("://", StringComparison.Ordinal) && Path.GetExtension(Target).ToLowerInvariant() switch
        {
            ".opml" => true,
            // "www.uni.example/rss.xml" is an address.
            ".xml" => Target.Split('/') is var parts
                && (parts.Length == 1 || !parts[0].Contains('.', StringComparison.Ordinal)),
            _ => false,
        });

    /// <summary>"zh=兰州大学" is Chinese, a name without a language English.</summary>
    public IReadOnlyDictionary<string, string> NamesByLanguage() => Names
        .Select(name => name.Split('=', 2) is [{ Length: >= 2 and <= 12 } tag, var text] && tag.All(IsOfTag)
            ? (tag, text)
            : ("en", name))
        .DistinctBy(name => name.Item1, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(name => name.Item1, name => name.Item2, StringComparer.Ordinal);

    private static bool IsOfTag(char c) => char.IsAsciiLetter(c) || c == '-';
}
