using Aggregator.Sources;
using AngleSharp;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Finds the text of an article in its page, as HTML.</summary>
internal static class ArticleContent
{
    /// <summary>By the rules where they find something, else by itself; null when there is no text.</summary>
    public static string? Of(Page page, ArticleRules rules)
    {
        var chosen = rules.Content is { } content ? Selectors.All(content, page.Tree).FirstOrDefault() : null;
        // Removed in the page itself: a selector may lean on what stands around the text.
        foreach (var needless in rules.Remove.SelectMany(css => Selectors.All(css, page.Tree)).ToList())
            needless.Remove();
        if (chosen is not null && HasText(chosen))
            return chosen.InnerHtml;
        return Found(page, rules.Remove.Count == 0 ? page.Html : page.Tree.ToHtml());
    }

    private static bool HasText(IElement element) => !string.IsNullOrWhiteSpace(ElementText.Of(element));

    private static string? Found(Page page, string html)
    {
        try
        {
            var article = new SmartReader.Reader(page.Url.AbsoluteUri, html).GetArticle();
            return !string.IsNullOrWhiteSpace(article.TextContent) ? article.Content : null;
        }
        catch (Exception)
        {
            // The package gives up on some pages by whatever exception comes up: the page's fault, and not ours.
            return null;
        }
    }
}
