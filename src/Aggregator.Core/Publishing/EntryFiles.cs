using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>The files that go out with a story: the member's enclosures, and the picture unless the text shows
/// it.</summary>
internal static class EntryFiles
{
    private const int Most = 10;

    /// <summary>Each address once, with the media type where it is known.</summary>
    public static IReadOnlyList<Enclosure> Of(Shown shown, string? content)
    {
        if (shown.Carrier.Republish == Republish.Title) return [];
        var files = shown.Carrier.Item.Enclosures.AsEnumerable();
        if (Picture(shown) is { } picture && !Shows(content, picture)) files = files.Append(new Enclosure(picture));
        return
        [
            .. files
                .Select(file => EntryLinks.Address(file.Url) is { } url ? file with { Url = url } : null)
                .OfType<Enclosure>()
                .DistinctBy(file => file.Url, StringComparer.Ordinal)
                .Take(Most)
                .Select(Settled),
        ];
    }

    /// <summary>The address of the picture that stands for the story, or null.</summary>
    public static string? Picture(Shown shown) => shown.Carrier.Republish == Republish.Title
        ? null
        : EntryLinks.Address(shown.Carrier.Item.Image);

    // What SafeHtml writes, it escapes.
    private static bool Shows(string? content, string picture) =>
        content?.Contains(picture.Replace("&", "&amp;", StringComparison.Ordinal), StringComparison.Ordinal) == true;

    private static Enclosure Settled(Enclosure file) => file with
    {
        Type = MediaType.Of(file.Type, file.Url),
        Length = file.Length is >= 0 ? file.Length : null,
    };
}
