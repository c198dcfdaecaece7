using System.Reflection;
using Aggregator.Sources.Json;

namespace Aggregator.Configuration;

/// <summary>Settings that nobody reads, most likely misspelt: they would be without effect and nobody would know.</summary>
internal static class UnknownSettings
{
    private static readonly IReadOnlyList<string> Known =
    [
        .. Names(typeof(AggregatorOptions))
            .Except([nameof(AggregatorOptions.Fetch), nameof(AggregatorOptions.Read)], StringComparer.Ordinal),
        .. Names(typeof(FetchOptions)).Select(name => $"{nameof(AggregatorOptions.Fetch)}__{name}"),
        .. Names(typeof(ReadOptions)).Select(name => $"{nameof(AggregatorOptions.Read)}__{name}"),
    ];

    /// <summary>A sentence for each, with the name as the environment writes it.</summary>
    public static IEnumerable<string> In(IConfigurationSection settings) => settings
        .AsEnumerable(makePathsRelative: true)
        .Where(setting => setting.Value is not null)
        .Select(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal))
        .Where(name => name.Length > 0 && !Known.Contains(name, StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal)
        .Select(name => $"Aggregator__{name} is not a setting and changes nothing{Meant(name)}");

    private static string Meant(string name) =>
        Nearest.To(name, Known) is { } word ? $"; did you mean Aggregator__{word}?" : ".";

    private static IEnumerable<string> Names(Type options) => options
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.CanWrite)
        .Select(property => property.Name);
}
