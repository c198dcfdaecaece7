using System.Text.Json;
using Aggregator.Reading.Dates;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>When an article came out: what the page's data say, then its markup, then its words, then its
/// address.</summary>
internal sealed class ArticleDates(Page page, PageMeta meta, JsonElement? data, DateContext context)
{
    private const string Elements =
        "time,abbr.published,[pubdate],[itemprop~=datePublished],[itemprop~=dateCreated],"
        + "[property~='schema:datePublished'],[property~='dc:date'],"
        + "[data-published],[data-publish-date],[data-datetime],[data-timestamp]";

    private const int MostElements = 300;
    private const int FirstYear = 1990;
    private const int Address = 72;
    private const int PlainTime = 76;
    private const int OtherTime = 40;
    private const int Script = 44;
    private const int Attribute = 30;

    /// <summary>The most believed first.</summary>
    public IReadOnlyList<Clue<ItemDate>> Find(ArticleOutline outline, string? title)
    {
        var dated = new DatedLines(outline, title, context);
        List<Clue<ItemDate>> lines = [.. dated.Find()];
        return
        [
            .. FromData().Concat(FromMeta())
                .Concat(FromScripts().Concat(FromElements()).Select(clue => Weighed(clue, dated.AtTitle)))
                .Concat(lines)
                .Concat(FromAddress())
                .Where(clue => IsPossible(clue.Value))
                .OrderByDescending(clue => clue.Weight)
                .DistinctBy(clue => (clue.Value, clue.Where)),
        ];
    }

    /// <summary>When it was last changed; null when only its words say so.</summary>
    public ItemDate? Updated() =>
        Machine(JsonLd.Text(data, "dateModified", ""))
        ?? Machine(meta.First("article:modified_time", "datemodified", "og:updated_time", "dcterms.modified"));

    private bool IsPossible(ItemDate date) => date.At.Year >= FirstYear && !(date.At > context.Now?.AddDays(1));

    // A <time> that is not called the article's, where another day stands at the title, is that of other news.
    private static Clue<ItemDate> Weighed(Clue<ItemDate> clue, List<ItemDate> atTitle) =>
        clue.Weight > PlainTime || atTitle.Count == 0
        || atTitle.Exists(date => (date.At - clue.Value.At).Duration() < TimeSpan.FromHours(36))
            ? clue
            : clue with { Weight = Math.Min(clue.Weight, OtherTime), Where = $"{clue.Where} away from the title" };

    private IEnumerable<Clue<ItemDate>> FromData() =>
        (from kind in DateNames.Data
         let date = Machine(JsonLd.Text(data, kind.Name, ""))
         where date is not null
         select new Clue<ItemDate>(date, $"JSON-LD {kind.Name}", kind.Weight)).Take(1);

    private IEnumerable<Clue<ItemDate>> FromMeta() =>
        from kind in DateNames.Meta
        from name in kind.Names
        from content in meta.All(name)
        let date = Machine(content)
        where date is not null
        select new Clue<ItemDate>(date, $"meta {name}", kind.Weight);

    // Where scripts name several days, they speak of several articles.
    private IEnumerable<Clue<ItemDate>> FromScripts()
    {
        List<Clue<ItemDate>> clues =
        [
            .. from said in ScriptDates.Find(page.Tree)
               let date = Machine(said.Text)
               where date is not null
               select new Clue<ItemDate>(
                   date, said.IsData ? "JSON-LD, of no article" : "script", said.IsData ? PlainTime : Script),
        ];
        return clues.DistinctBy(clue => clue.Value.At.Date).Count() == 1 ? clues.Take(1) : [];
    }

    private IEnumerable<Clue<ItemDate>> FromElements() =>
        from element in page.Tree.QuerySelectorAll(Elements).Take(MostElements)
        where element.LocalName != "meta"
        let date = Machine(Written(element)) ?? PageDates.Read(element.TextContent, context)
        where date is not null
        select new Clue<ItemDate>(date, Where(element), Weight(element));

    private IEnumerable<Clue<ItemDate>> FromAddress() =>
        AddressDate.Read(page.Url.AbsolutePath, context.Zone) is { } day
            ? [new(day with { HasTime = false }, "address", Address)]
            : [];

    private static int Weight(IElement element)
    {
        var kind = $"{element.GetAttribute("itemprop")} {element.GetAttribute("property")}";
        var names = $"{kind} {element.ClassName} {element.Id} {element.ParentElement?.ClassName}";
        return DateNames.AreOfChange(names) ? DateNames.LastChange
            : IsOutside(element) ? 10
            : kind.Contains("datePublished", StringComparison.Ordinal) || element.HasAttribute("pubdate") ? 88
            : names.Contains("publ", StringComparison.OrdinalIgnoreCase)
                || names.Contains("entry-date", StringComparison.OrdinalIgnoreCase) ? 84
            : element.LocalName == "time" ? PlainTime
            : Data(element) is not null ? Attribute
            : 70;
    }

    private static bool IsOutside(IElement element)
    {
        for (var around = element.ParentElement; around is not null; around = around.ParentElement)
            if (ArticleClutter.IsOutside(around))
                return true;
        return false;
    }

    private static string Where(IElement element) =>
        element.ClassName is { Length: > 0 } name ? $"{element.LocalName}.{name.Split(' ')[0]}" : element.LocalName;

    private static string? Written(IElement element) =>
        element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? Data(element)
        ?? element.GetAttribute("title");

    private static string? Data(IElement element) =>
        element.GetAttribute("data-published") ?? element.GetAttribute("data-publish-date")
        ?? element.GetAttribute("data-datetime") ?? element.GetAttribute("data-timestamp");

    private ItemDate? Machine(string? text) => DateReader.Read(text, context.Zone, context.Language);
}
