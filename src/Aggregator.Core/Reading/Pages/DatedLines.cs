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
    private const int Section = 40;
    private const int BelowTitle = 22;
    private const int AtTitlePlace = 18;
    private const int LeafParts = 3;
    private const int LeafPart = 15;

    /// <summary>Of those found, the ones with a year that stand at the title with little else in their line.</summary>
    public List<ItemDate> AtTitle { get; } = [];

    public IEnumerable<Clue<ItemDate>> Find()
    {
        var lines = outline.Lines;
        var (heading, start) = Places();
        var found = 0;
        for (var at = 0; at < Math.Min(lines.Count, MostLines) && found < MostDates; at++)
        {
            if (lines[at].Length > 3 * Longest || (Leaf(at) ?? InLine(at)) is not { } date)
                continue;
            found++;
            yield return Judged(at, date, heading, start);
        }
    }

    private FoundDate? InLine(int at)
    {
        var line = outline.Lines[at];
        return !HasNumber(line) ? null : Find(Before(at) + line.Parted) ?? Find(Before(at) + line.Text);
    }

    // A leaf of a calendar, its parts in lines of their own: <div>Sep</div><div>3</div><div>2011</div>.
    private FoundDate? Leaf(int at)
    {
        var lines = outline.Lines;
        if (lines[at].Length > LeafPart)
            return null;
        var parts = lines.Skip(at).Take(LeafParts).TakeWhile(line =>
            line.Length <= LeafPart && line.Links == 0
            && (line.Block == lines[at].Block || line.Block.Parent == lines[at].Block.Parent)).ToList();
        return parts.Count > 1 && parts.Any(HasNumber) ? Find(string.Join(' ', parts.Select(part => part.Text))) : null;
    }

    private FoundDate? Find(string text) => PageDates.Find(OneLine.Of(text, Longest), context);

    // "2 days ago" and "5 May" are told better elsewhere.
    private static bool HasYear(ArticleLine line)
    {
        var digits = 0;
        foreach (var c in line.Text)
            if ((digits = char.IsDigit(c) ? digits + 1 : 0) == 4)
                return true;
        return false;
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
        var (place, near) = Place(at, heading, start);
        var others = line.Length - date.Length;
        if (line.Block.IsOutside || (line.Links * 2 > line.Length && !(place >= AtTitlePlace && others <= Section)))
            return new(date.Date, "line outside the article", Nowhere);
        if (at < heading && (DateNames.AreOfClock(names) || IsToday(date.Date)))
            return new(date.Date, "the page's clock", Nowhere);
        if (date.Label == DateLabel.Updated || DateNames.AreOfChange(names))
            return new(date.Date, "line of the last change", DateNames.LastChange);
        var isPublished = date.Label == DateLabel.Published;
        var isAmongWords = others > OtherWords || (line.IsProse && !isPublished);
        if (place >= AtTitlePlace && !isAmongWords && HasYear(line))
            AtTitle.Add(date.Date);
        var weight = 26 + place
            + (isPublished ? 26 : 0) + (DateNames.AreOfDate(names) ? 14 : 0) - (isAmongWords ? 14 : 0);
        return new(date.Date, $"line{(isPublished ? " that says published" : "")}{near}", weight);
    }

    private static (int Weight, string Where) Place(int at, int heading, int start) =>
        heading < 0 ? (0, "")
        : at > heading && at <= heading + 4 ? (BelowTitle, " below the title")
        : at >= heading - 3 && at <= heading ? (AtTitlePlace, " at the title")
        : at < heading ? (-14, " above the title")
        : at <= start ? (16, " between title and text")
        : (0, " in the text or behind it");

    private bool IsToday(ItemDate date) =>
        context.Now is { } now && TimeZoneInfo.ConvertTime(now, context.Zone).Date == date.At.Date;
}
