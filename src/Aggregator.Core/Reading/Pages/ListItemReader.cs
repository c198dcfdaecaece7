using Aggregator.Reading.Text;
using Aggregator.Sources;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Reads one piece of news out of a list.</summary>
internal sealed class ListItemReader(
    Source source,
    ScrapeRules rules,
    Page page,
    Document document,
    ReadLimits limits,
    IReadOnlyList<IElement> items)
{
    private readonly ValueSelector? _title = ValueSelector.Of(rules.Title);
    private readonly ValueSelector? _link = ValueSelector.Of(rules.Link);
    private readonly ValueSelector? _image = ValueSelector.Of(rules.Image);
    private readonly ValueSelector? _summary = ValueSelector.Of(rules.Summary);
    private readonly PageDate? _date = rules.Date is { } date
        ? new PageDate(source, date, document.FetchedAt, items)
        : null;

    /// <summary>The item; null when it has no title.</summary>
    public RawItem? Read(IElement element)
    {
        var link = Link(element);
        var title = OneLine.Of(Title(element, link), limits.TitleCharacters);
        if (title.Length == 0)
            return null;
        return new RawItem
        {
            Title = new RawText(title, TextKind.Plain),
            Link = page.Absolute(rules.Link is null ? link?.GetAttribute("href") : _link?.Find(element)?.Value),
            Published = _date?.Read(element),
            Summary = Summary(element),
            Image = page.Absolute(_image?.Find(element)?.Value),
            Language = source.Language ?? Language(element),
        };
    }

    /// <summary>The element that leads to the article: the rule's, else the item itself or its first link.</summary>
    private IElement? Link(IElement element) => _link is not null
        ? _link.Find(element)?.Element
        : element.Matches("a[href]") ? element : element.QuerySelector("a[href]");

    private string Title(IElement element, IElement? link) => _title is not null
        ? _title.Find(element)?.Value ?? ""
        : link is null ? "" : ElementText.Of(link);

    private RawText? Summary(IElement element)
    {
        var text = OneLine.Of(_summary?.Find(element)?.Value ?? "", limits.ItemCharacters);
        return text.Length > 0 ? new RawText(text, TextKind.Plain) : null;
    }

    private string? Language(IElement element) =>
        LanguageTag.Of(element.Closest("[lang]")?.GetAttribute("lang")) ?? LanguageTag.Of(document.ContentLanguage);
}
