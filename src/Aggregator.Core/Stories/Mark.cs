using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>Short marks of an item's address and title, by which a source's news are known again when their ids
/// change.</summary>
internal static class Mark
{
    private const int Length = 10;

    /// <summary>A shorter title ("Announcement") may be that of any piece. In letters.</summary>
    private const int ShortestTitle = 15;

    private const int ShortestHeadline = 30;

    /// <summary>Of the address; null when it is none.</summary>
    public static string? OfLink(string? link) =>
        CanonicalUrl.Of(link) is { } address ? Digest.Of("link", address)[..Length] : null;

    /// <summary>Of the title; null when it is too short to tell.</summary>
    public static string? OfTitle(RawItem item)
    {
        var title = Folding.Fold(item.Title?.Value ?? "");
        return IsTelling(title) ? Digest.Of("title", title)[..Length] : null;
    }

    /// <summary>Whether the title is long enough for a headline, that no series of events repeats: those end at 25
    /// letters.</summary>
    public static bool IsHeadline(RawItem item) =>
        Letters.Weight(Folding.Fold(item.Title?.Value ?? "")) >= ShortestHeadline;

    public static bool IsTelling(string folded) => Letters.Weight(folded) >= ShortestTitle;
}
