using Aggregator.Reading.Text;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Trims the found text of an article: what stands before, after and between its sentences and is
/// none.</summary>
internal static class ArticleTrim
{
    private const int ShortLine = 30;

    /// <summary>What is left of it.</summary>
    /// <param name="article">The found text; it is changed.</param>
    /// <param name="title">The article's, which is not said twice; null: not known.</param>
    public static ArticleOutline Apply(IElement article, string? title)
    {
        var outline = ArticleOutline.Of(article);
        var wanted = title is null ? null : Folding.Fold(title);
        List<ArticleLine> lines = [.. outline.Lines];
        var first = lines.FindIndex(line => (line.IsProse || IsLead(line)) && !IsTitle(line, wanted));
        var last = lines.FindLastIndex(line => line.IsProse);
        for (var at = 0; at < lines.Count && last >= 0; at++)
            if (at < first || (at > last && !IsClose(lines[at])) || LeadsAway(lines[at]))
                lines[at].Remove();
        return last >= 0 ? ArticleOutline.Of(article) : outline;
    }

    private static bool IsTitle(ArticleLine line, string? title) =>
        title is not null && line.Length <= 2 * title.Length + 20
        && line.Folded is { Length: > 0 } words
        && (words == title || title.StartsWith(words + " ", StringComparison.Ordinal));

    // A paragraph without a full stop; with digits it is a date and the number of its readers.
    private static bool IsLead(ArticleLine line) =>
        IsParagraph(line) && line.Links == 0 && line.Length > ShortLine && !line.Text.Any(char.IsDigit);

    // A list, a table or a signature closes many an article; a heading or a label does not.
    private static bool IsClose(ArticleLine line) =>
        IsFile(line)
        || (line.Links == 0 && line.Block.Level == 0 && (line.Length > ShortLine || IsParagraph(line))
            && !line.Text.Contains('©', StringComparison.Ordinal));

    // "Read more", "See also: ...": a line that is nothing but a link; but one to a file belongs to the news.
    private static bool LeadsAway(ArticleLine line) => line.IsLink && !IsFile(line);

    private static bool IsFile(ArticleLine line) => line.IsLink && FileLink.Is(line.Address);

    private static bool IsParagraph(ArticleLine line) =>
        line.Block.Element.LocalName is "p" or "li" or "td" or "dd" or "blockquote" or "pre";
}
