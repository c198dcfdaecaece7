using System.Text.Json;
using Aggregator.Reading.Text;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>What an article is called: the line of the page for which speak its markup, its place, and what is said
/// elsewhere; where there is no such line, what is said.</summary>
internal sealed class ArticleTitles(Page page, PageMeta meta, JsonElement? data, ReadLimits limits)
{
    private readonly SiteNames _names = SiteNames.Of(page, meta, data);

    private const int MostLines = 4_000;
    private const int LongestTitle = 400;
    private const int Close = 8;
    private const int ShortTitle = 12;
    private const int FairTitle = 20;

    // In the cell before the title, as boards have it.
    private static readonly HashSet<string> Labels = new[]
    {
        "제목", "标题", "標題", "主题", "主旨", "題名", "件名", "タイトル", "title", "subject", "заголовок", "название", "тема", "назва",
        "başlık", "konu", "başlıq", "mövzu", "sarlavha", "mavzu", "тақырып", "тақырыбы", "аталышы", "сарлавҳа",
        "гарчиг", "عنوان", "العنوان", "الموضوع", "शीर्षक", "หัวข้อ", "เรื่อง", "tiêu đề", "judul", "tajuk",
        "titel", "titre",
        "título", "titolo", "tytuł", "titlu", "заглавие", "наслов", "τίτλος", "სათაური", "վերնագիր", "כותרת",
    }.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);

    private static readonly string[] Parts = ["title", "headline", "heading", "subject", "tit", "zagolovok", "baslik"];

    /// <summary>The most believed first.</summary>
    /// <param name="outline">The page's.</param>
    /// <param name="listed">The title in the list; null: not known.</param>
    public IReadOnlyList<Clue<string>> Find(ArticleOutline outline, string? listed)
    {
        List<Clue<string>> said = [.. Said(listed)];
        return
        [
            .. said.Concat(Lines(outline, said))
                .OrderByDescending(clue => clue.Weight)
                .DistinctBy(clue => (clue.Value, clue.Where)),
        ];
    }

    private IEnumerable<Clue<string>> Said(string? listed)
    {
        (string? Text, string Where, int Weight)[] places =
        [
            (JsonLd.Text(data, "headline", ""), "JSON-LD headline", 74),
            (meta.First("og:title"), "meta og:title", 70),
            (meta.First("citation_title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title"), "meta", 68),
            (meta.First("twitter:title"), "meta twitter:title", 64),
            (listed, "the list", 56),
            (JsonLd.Text(data, "name", ""), "JSON-LD name", 50),
            (page.Tree.Title, "title", 44),
        ];
        foreach (var (text, where, weight) in places)
        {
            var line = OneLine.Of(text ?? "", limits.TitleCharacters);
            var title = SiteSuffix.Strip(line, _names);
            if (title.Length > 0)
                yield return new(
                    title,
                    title.Length < line.Length ? $"{where}, without the site's name" : where,
                    _names.IsSite(Folding.Fold(title)) ? 10 : _names.IsSection(Folding.Fold(title)) ? 20 : weight);
        }
    }

    private IEnumerable<Clue<string>> Lines(ArticleOutline outline, List<Clue<string>> said)
    {
        var (lines, start) = (outline.Lines, Start(outline.Lines));
        List<(string Words, Clue<string> Clue)> folded = [.. said.Select(clue => (Folding.Fold(clue.Value), clue))];
        for (var at = 0; at < Math.Min(lines.Count, MostLines); at++)
        {
            var line = lines[at];
            var (level, isNamed) = (line.Block.Level, IsNamed(line));
            if (IsNone(line) || (at > 0 && IsGoneOn(line, lines[at - 1])))
                continue;
            var text = level > 0 ? Heading(line.Block.Element, folded) : line.Text;
            var words = level > 0 ? Folding.Fold(text) : line.Folded;
            var (agreed, saying) = Agreed(words, folded);
            var isLabelled = at > 0 && level == 0 && Labels.Contains(lines[at - 1].Folded);
            var isBold = level == 0 && line is { Links: 0, IsBold: true };
            if (agreed == 0 && level == 0 && !isNamed && !isLabelled && !isBold)
                continue;
            var weight = 20 + agreed + OfMarkup(line, level, isNamed) + OfPlace(at, start) + OfLength(line.Length)
                + (isLabelled ? 30 : 0) + (isBold ? 6 : 0) - (_names.IsSection(words) ? 20 : 0);
            var where = level > 0 ? line.Block.Element.LocalName : $"line in {line.Element.LocalName}";
            yield return new(OneLine.Of(text, limits.TitleCharacters), where + saying, Math.Min(100, weight));
        }
    }

    // The site's own name leads home; it is in many a page the only h1.
    private static bool IsNone(ArticleLine line) =>
        line.Length > 3 * LongestTitle || line.Block.IsOutside || (line.IsLink && line.Address is "/");

    // A heading of several lines is one title.
    private static bool IsGoneOn(ArticleLine line, ArticleLine before) =>
        line.Block == before.Block && line.Block.Level > 0;

    private static int Start(IReadOnlyList<ArticleLine> lines)
    {
        for (var at = 0; at < lines.Count; at++)
            if (lines[at] is { IsProse: true, Block: { Level: 0, IsOutside: false } })
                return at;
        return lines.Count;
    }

    private static int OfMarkup(ArticleLine line, int level, bool isNamed) =>
        (level switch { 0 => 0, 1 => 20, 2 => 14, 3 => 10, _ => 6 })
        + (isNamed ? 8 : 0)
        - (line.Links > 0 && level is 0 or > 3 ? 12 : 0);

    private static int OfLength(int length) => length < ShortTitle ? -15 : length >= FairTitle ? 8 : 0;

    private static int OfPlace(int at, int start) => at > start ? -10 : at < start && at >= start - Close ? 12 : 0;

    /// <summary>How much what is said elsewhere speaks for a line.</summary>
    private static (int Weight, string Where) Agreed(string words, List<(string Words, Clue<string> Clue)> said)
    {
        var (most, where) = (0, "");
        foreach (var (other, clue) in said)
        {
            var weight = words.Length == 0 || other.Length == 0 ? 0
                : other == words || (IsCut(clue.Value) && words.StartsWith(other, StringComparison.Ordinal)) ? 6
                : other.StartsWith(words + " ", StringComparison.Ordinal)
                    && ArticleOutline.Weigh(words) * 2 > ArticleOutline.Weigh(other) ? 5
                : 0;
            if (weight * clue.Weight / 10 > most)
                (most, where) = (weight * clue.Weight / 10, $", as {clue.Where} says");
        }
        return (most, where);
    }

    // "Notice <span>Doors open</span>", where somebody says "Doors open".
    private static string Heading(IElement heading, List<(string Words, Clue<string> Clue)> said)
    {
        var part = heading.Children.Take(Close).Select(ElementText.Of)
            .FirstOrDefault(text =>
                Folding.Fold(text) is { Length: > 0 } words && said.Exists(one => one.Words == words));
        return part ?? ElementText.Of(heading);
    }

    private static bool IsCut(string title) => title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal);

    private static bool IsNamed(ArticleLine line)
    {
        var (own, block) = (line.Element, line.Block.Element);
        var names = $"{own.ClassName} {own.Id} {own.GetAttribute("itemprop")} {block.ClassName} {block.Id}";
        return Array.Exists(Parts, part => names.Contains(part, StringComparison.OrdinalIgnoreCase));
    }
}
