using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>The dates that stand in a page's lines, judged by their words, their markup and how near the title they
/// are.</summary>
/// <param name="outline">The page's.</param>
/// <param name="title">The article's; null: not known.</param>
/// <param name="context">What is known of the page.</param>
internal sealed class DatedLines(ArticleOutline outline, string? title, DateContext context)
{
    private const int Longest = 200;
    private const int MostLines = 4_000;
    private const int MostDates = 100;
    private const int Label = 40;
    private const int OtherWords = 60;
    private const int Nowhere = 6;

    public IEnumerable<Clue<ItemDate>> Find()
    {
        var lines = outline.Lines;
        var (heading, start) = Places();
        var found = 0;
        for (var at = 0; at < Math.Min(lines.Count, MostLines) && found < MostDates; at++)
        {
            if (lines[at].Length > 3 * Longest || !HasNumber(lines[at]))
                continue;
            if (PageDates.Find(OneLine.Of(Before(at) + lines[at].Text, Longest), context) is not { } date)
                continue;
            found++;
            yield return Judged(at, date, heading, start);
        }
    }

    private static bool HasNumber(ArticleLine line) => line.Text.Any(static c => char.IsDigit(c) || c == '年');

    // A label may stand in a cell of its own: <dt>Published</dt><dd>18.11.2026</dd>.
    private string Before(int at) =>
        at > 0 && outline.Lines[at - 1] is { Length: < Label, IsProse: false } label && !HasNumber(label)
            ? label.Text + " "
            : "";

    /// <summary>The lines of the title and of the first sentence below it; -1 for none.</summary>
    private (int Heading, int Start) Places()
    {
        var wanted = title is null ? null : Folding.Fold(title);
        var heading = -1;
        for (var at = 0; at < outline.Lines.Count; at++)
        {
            var line = outline.Lines[at];
            var isTitle = wanted is not null && line.Length <= 3 * (title!.Length + 10) && line.Folded == wanted;
            if (isTitle && (heading < 0 || line.Links == 0))
                heading = at;
            if (line.IsProse && !line.Block.IsOutside && (heading >= 0 || wanted is null))
                return (heading, at);
        }
        return (heading, -1);
    }

    private Clue<ItemDate> Judged(int at, FoundDate date, int heading, int start)
    {
        var line = outline.Lines[at];
        var names = line.Names;
        if (line.Block.IsOutside || line.Links * 2 > line.Length)
            return new(date.Date, "line outside the article", Nowhere);
        if (at < heading && (DateNames.AreOfClock(names) || IsToday(date.Date)))
            return new(date.Date, "the page's clock", Nowhere);
        if (date.Label == DateLabel.Updated || DateNames.AreOfChange(names))
            return new(date.Date, "line of the last change", DateNames.LastChange);
        var isPublished = date.Label == DateLabel.Published;
        var isAmongWords = line.Length - date.Length > OtherWords || (line.IsProse && !isPublished);
        var (place, near) = Place(at, heading, start);
        var weight = 26 + place
            + (isPublished ? 26 : 0) + (DateNames.AreOfDate(names) ? 14 : 0) - (isAmongWords ? 14 : 0);
        return new(date.Date, $"line{(isPublished ? " that says published" : "")}{near}", weight);
    }

    private static (int Weight, string Where) Place(int at, int heading, int start) =>
        heading < 0 ? (0, "")
        : at > heading && at <= heading + 4 ? (22, " below the title")
        : at >= heading - 3 && at <= heading ? (18, " at the title")
        : at < heading ? (-14, " above the title")
        : at <= start ? (16, " between title and text")
        : (0, " in the text or behind it");

    private bool IsToday(ItemDate date) =>
        context.Now is { } now && TimeZoneInfo.ConvertTime(now, context.Zone).Date == date.At.Date;
}
