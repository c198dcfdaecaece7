using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>What is remembered of a page's list: where it stood, and which news it held lately.</summary>
/// <param name="Shape">Where it stood; null when it was read by rules.</param>
/// <param name="Marks">Of the addresses and titles that it held, the latest first.</param>
public sealed record ListMemory(string? Shape, IReadOnlyList<string> Marks)
{
    private const int MostMarks = 300;
    private const int MostTitles = 60;
    private const int MostOfTitle = 80;
    private const char Cut = '…';

    private HashSet<string>? _known;

    /// <summary>The latest titles, folded; behind one that is cut stands "…". For a list may cut its titles, and cut
    /// them elsewhere or no more when it is rebuilt.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    private HashSet<string> Known => _known ??= new HashSet<string>(Marks, StringComparer.Ordinal);

    /// <summary>What is remembered after a page was read.</summary>
    public static ListMemory Of(ReadResult read, ListMemory? before) =>
        new(read.Shape, Latest(read.Items.SelectMany(MarksOf), before?.Marks, MostMarks))
        {
            Titles = Latest(read.Items.Select(Beginning).OfType<string>(), before?.Titles, MostTitles),
        };

    /// <summary>Whether the list held this address.</summary>
    public bool KnowsLink(RawItem item) => Mark.OfLink(item.Link) is { } mark && Known.Contains(mark);

    /// <summary>Whether the list held a piece with this title, at whatever address.</summary>
    public bool KnowsTitle(RawItem item) =>
        (Mark.OfTitle(item) is { } mark && Known.Contains(mark))
        || (Beginning(item) is { } title && Titles.Any(other => Begins(title, other) || Begins(other, title)));

    /// <summary>For the reader, which knows a list again by what it holds.</summary>
    public KnownList ForReading() => new(Shape, item => KnowsLink(item) || KnowsTitle(item));

    private static IEnumerable<string> MarksOf(RawItem item) =>
        new[] { Mark.OfLink(item.Link), Mark.OfTitle(item) }.OfType<string>();

    private static string? Beginning(RawItem item)
    {
        var written = (item.Title?.Value ?? "").AsSpan().TrimEnd();
        var title = Folding.Fold(item.Title?.Value ?? "");
        if (!Mark.IsTelling(title)) return null;
        if (title.Length > MostOfTitle) return title[..MostOfTitle] + Cut;
        return written.EndsWith("…") || written.EndsWith("...") ? title + Cut : title;
    }

    private static bool Begins(string cut, string title) =>
        cut[^1] == Cut && title.AsSpan().StartsWith(cut.AsSpan(0, cut.Length - 1), StringComparison.Ordinal);

    private static List<string> Latest(IEnumerable<string> now, IReadOnlyList<string>? before, int most) =>
        [.. now.Concat(before ?? []).Distinct(StringComparer.Ordinal).Take(most)];
}
