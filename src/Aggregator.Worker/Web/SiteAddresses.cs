using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Publishing;
using Aggregator.Storage;

namespace Aggregator.Web;

/// <summary>Every address of the site that has a document, but for the search and the status: the one list of them, for
/// those who copy the site.</summary>
internal sealed class SiteAddresses(Publications publications, IStore store)
{
    private readonly string _process = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly Lock _gate = new();
    private SiteMap? _map;
    private int _maps;

    /// <summary>The answer, line by line.</summary>
    public IEnumerable<AddressLine> Answer(AddressQuestion question)
    {
        // The edition is taken before the addresses: what changes meanwhile is told once more.
        var (map, maps, edition) = (publications.Map, 0, store.Edition.Number);
        lock (_gate)
        {
            if (!ReferenceEquals(map, _map)) (_map, _maps) = (map, _maps + 1);
            maps = _maps;
        }

        var changed = Since(question.Since, maps) is { } since ? Changed(map, since) : null;
        yield return new AddressLine
        {
            Edition = string.Create(CultureInfo.InvariantCulture, $"{_process}.{maps}.{edition}"),
            Whole = changed is null,
            Site = publications.Listening,
            HasBaseUrl = map.Catalog.Site.BaseUrl is not null,
        };
        foreach (var address in changed ?? All(map)) yield return new AddressLine { Address = address };
    }

    private static IEnumerable<string> All(SiteMap map) =>
    [
        .. FileEndpoints.Files.Keys,
        .. map.Slices.SelectMany(Of),
    ];

    /// <summary>Null when it is not known any more; then all have to be looked at.</summary>
    private IEnumerable<string>? Changed(SiteMap map, long since)
    {
        if (store.ChangedSince(since) is not { } stories) return null;
        if (stories.Count == 0) return [];
        return map.Slices.Where(slice => slice.Edition.Number > since).SelectMany(Of);
    }

    private static IEnumerable<string> Of(SliceNews slice) => Format.All.Select(slice.Outline.PathOf);

    /// <summary>The edition's number of an earlier answer of this process about this map; null otherwise.</summary>
    private long? Since(string? edition, int maps) =>
        edition?.Split('.') is [var process, var number, var since] && process == _process
        && number == maps.ToString(CultureInfo.InvariantCulture)
        && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? last
            : null;
}
