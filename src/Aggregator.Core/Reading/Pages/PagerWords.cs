using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>What the links of a pager say in the alliance's languages (pager-words.txt).</summary>
internal static class PagerWords
{
    private const string Steps = "› > → ⟩ ❯ ▶ ► ▸ ➔ ➜ ➡ ⇒ 〉 ＞ 》";
    private const string Leaps = "» >> ≫ ›› ＞＞ ⏩";

    private static readonly Dictionary<string, WordList> Sections = WordList.Sections("pager-words.txt");
    private static readonly HashSet<string> StepArrows = new(Steps.Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> LeapArrows = new(Leaps.Split(' '), StringComparer.Ordinal);

    /// <summary>"Next", "Следующие 10 »", "下一页", "Older posts".</summary>
    public static bool IsNext(string? text) =>
        Folding.Fold(text ?? "") is { Length: > 0 } folded && Sections["next"].Holds(WithoutDigits(folded));

    /// <summary>"2", "[۲]", "Page 2", "第2页".</summary>
    public static bool IsNumber(string text, string number)
    {
        var folded = Folding.Fold(text);
        var at = folded.IndexOf(number, StringComparison.Ordinal);
        if (at < 0)
            return false;
        var rest = Folding.Fold(folded.Remove(at, number.Length));
        return rest.Length == 0 || Sections["page"].Holds(rest);
    }

    /// <summary>An arrow that leads one page on.</summary>
    public static bool IsStep(string text) => StepArrows.Contains(text);

    /// <summary>An arrow that leads one page on, or to the last one.</summary>
    public static bool IsLeap(string text) => LeapArrows.Contains(text);

    /// <summary>"wp-pagenavi", "pagination__list", "yiiPager".</summary>
    public static bool NamesPager(string? name) => name is not null && Sections["pager"].IsIn(name);

    /// <summary>"next", "fa-angle-right", "icon-next".</summary>
    public static bool NamesNext(string? name) => name is not null && Sections["icon"].IsIn(name);

    private static string WithoutDigits(string folded) =>
        folded.Any(char.IsAsciiDigit) ? Folding.Fold(string.Concat(folded.Where(c => !char.IsAsciiDigit(c)))) : folded;
}
