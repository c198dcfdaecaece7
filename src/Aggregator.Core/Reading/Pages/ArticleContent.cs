using Aggregator.Sources;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Finds the text of an article in its page, as HTML. The page's tree is used up in doing so.</summary>
internal static class ArticleContent
{
    private const int LittleProse = 200;

    /// <summary>SmartReader's time grows with their square.</summary>
    internal const int MostElements = 10_000;

    /// <summary>The most believed first; none when there is no text.</summary>
    public static IReadOnlyList<Clue<string>> Of(
        Page page, ArticleOutline outline, ArticleRules rules, string? title, int most)
    {
        var chosen = rules.Content is { } content ? Selectors.All(content, page.Tree).FirstOrDefault() : null;
        // Removed in the page itself: a selector may lean on what stands around the text.
        foreach (var needless in rules.Remove.SelectMany(css => Selectors.All(css, page.Tree)).ToList())
            needless.Remove();
        if (chosen is not null && HasText(chosen))
            return [new(Markup.Within(chosen, most), $"scrape.article.content: {rules.Content}", 100)];
        if (outline.Elements > MostElements)
            return Judged(null, Trimmed(outline.Best()?.Element, title), most);
        ArticleClutter.Remove(outline);
        // SmartReader takes the tree apart: our own finding comes first.
        var dense = Trimmed(Dense(ArticleOutline.Of(outline.Blocks[0].Element)), title);
        var found = Trimmed(Found(page), title);
        return Judged(found, dense, most);
    }

    private static IElement? Dense(ArticleOutline outline) => outline.Best()?.Element.Clone() as IElement;

    // SmartReader keeps apart what our own finding takes together (several articles below one another), and is right
    // far more often, but it gives up on short news and on pages built of tables.
    private static IReadOnlyList<Clue<string>> Judged(ArticleOutline? found, ArticleOutline? dense, int most)
    {
        var (foundProse, denseProse) = (found?.Blocks[0].Prose ?? 0, dense?.Blocks[0].Prose ?? 0);
        var isLost = foundProse < LittleProse && denseProse > 2 * foundProse;
        List<Clue<string>> texts = [];
        if (found is not null && found.Blocks[0].Length > 0)
            texts.Add(new(Markup.Within(found.Blocks[0].Element, most), "SmartReader, trimmed", isLost ? 30 : 80));
        if (dense is not null && dense.Blocks[0].Length > 0)
            texts.Add(new(Markup.Within(dense.Blocks[0].Element, most), "where most sentences stand, trimmed", 50));
        return [.. texts.OrderByDescending(text => text.Weight)];
    }

    private static ArticleOutline? Trimmed(IElement? text, string? title) =>
        text is null ? null : ArticleTrim.Apply(text, title);

    private static bool HasText(IElement element) => !string.IsNullOrWhiteSpace(ElementText.Of(element));

    private static IElement? Found(Page page)
    {
        try
        {
            IElement? found = null;
            var reader = new SmartReader.Reader(page.Url.AbsoluteUri, page.Tree);
            reader.AddCustomOperationEnd(element => found = element);
            reader.GetArticle();
            return found is not null && HasText(found) ? found : null;
        }
        catch (Exception)
        {
            // The package gives up on some pages by whatever exception comes up: the page's fault, and not ours.
            return null;
        }
    }
}
