using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>What is remembered of a page's list: where it stood, and which news it held lately.</summary>
/// <param name="Shape">Where it stood; null when it was read by rules.</param>
/// <param name="Marks">Of the addresses and titles that it held, the latest first.</param>
public sealed record ListMemory(string? Shape, IReadOnlyList<string> Marks)
{
    private const int MostMarks = 300;
    private const int MarkLength = 10;

    /// <summary>A shorter title ("Announcement") may be that of any piece.</summary>
    private const int ShortestTitle = 15;

    private HashSet<string>? _known;

    private HashSet<string> Known => _known ??= new HashSet<string>(Marks, StringComparer.Ordinal);

    /// <summary>What is remembered after a page was read.</summary>
    public static ListMemory Of(ReadResult read, ListMemory? before) => new(
        read.Shape,
        [.. read.Items.SelectMany(MarksOf).Concat(before?.Marks ?? []).Distinct(StringComparer.Ordinal).Take(MostMarks)]);

    /// <summary>Whether the list held this address.</summary>
    public bool KnowsLink(RawItem item) => LinkOf(item) is { } mark && Known.Contains(mark);

    /// <summary>Whether the list held a piece with this title, at whatever address.</summary>
    public bool KnowsTitle(RawItem item) => TitleOf(item) is { } mark && Known.Contains(mark);

    /// <summary>For the reader, which knows a list again by what it holds.</summary>
    public KnownList ForReading() => new(Shape, item => KnowsLink(item) || KnowsTitle(item));

    private static IEnumerable<string> MarksOf(RawItem item) =>
        new[] { LinkOf(item), TitleOf(item) }.OfType<string>();

    private static string? LinkOf(RawItem item) =>
        CanonicalUrl.Of(item.Link) is { } link ? Digest.Of("link", link)[..MarkLength] : null;

    private static string? TitleOf(RawItem item)
    {
        var title = Folding.Fold(item.Title?.Value ?? "");
        return Letters.Weight(title) >= ShortestTitle ? Digest.Of("title", title)[..MarkLength] : null;
    }
}
