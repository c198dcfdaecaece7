using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>What a path leads to among the slices' documents.</summary>
internal sealed record SliceAddress
{
    /// <summary>What other programs call such documents, and ours: who guesses is led on.</summary>
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["feed"] = "atom.xml",
        ["feed.xml"] = "atom.xml",
        ["feed.atom"] = "atom.xml",
        ["index.xml"] = "atom.xml",
        ["atom"] = "atom.xml",
        ["rss"] = "rss.xml",
        ["feed.rss"] = "rss.xml",
        ["index.rss"] = "rss.xml",
        ["index.html"] = "",
    };

    public required SliceNews Slice { get; init; }

    /// <summary>In which format.</summary>
    public required Format Format { get; init; }

    /// <summary>Where it really is, as seen from the path; null: here.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Null: it is no slice's.</summary>
    /// <param name="map">With all slices.</param>
    /// <param name="path">Decoded, with its leading slash.</param>
    public static SliceAddress? Of(SiteMap map, string path)
    {
        if (path is not ['/', ..]) return null; // OPTIONS *
        var cut = path.LastIndexOf('/');
        var (folder, file) = (path[..cut].TrimStart('/'), path[(cut + 1)..]);
        if (map.Slice(folder) is { } slice && cut == folder.Length + (folder.Length > 0 ? 1 : 0))
        {
            if (Named(file) is { } format) return new SliceAddress { Slice = slice, Format = format };
            if (OtherNames.TryGetValue(file, out var name) && Named(name) is { } meant)
                return new SliceAddress { Slice = slice, Format = meant, Elsewhere = $"./{name}" };
        }

        return WithoutSlash(map, path, file);
    }

    // "/member/x" for "/member/x/".
    private static SliceAddress? WithoutSlash(SiteMap map, string path, string file) =>
        file.Length > 0 && map.Slice(path[1..]) is { } slice
            ? new SliceAddress { Slice = slice, Format = Format.Page, Elsewhere = $"./{file}/" }
            : null;

    private static Format? Named(string file) => Format.All.FirstOrDefault(format => format.File == file);
}
