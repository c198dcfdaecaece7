
namespace Aggregator.Reading.Text;

/// <summary>The text of HTML, for every script: what a reader would read, blocks on lines of their own.</summary>
public static class HtmlText
{
    /// <summary>
    /// Tags gone, references resolved, white space collapsed, blocks and line breaks as one line feed each, table cells
    /// apart; soft hyphens, zero-width spaces, control characters, scripts, styles and ruby readings left out.
    /// </summary>
    public static string Of(ReadOnlySpan<char> html)
    {
        using var text = new WordWriter(html.Length);
        var scanner = new HtmlScanner(html);
        var inReading = false;
        while (scanner.Read())
        {
            if (scanner.Kind == HtmlTokenKind.Text)
            {
                if (!inReading)
                {
                    text.Write(scanner.Value);
                }
            }
            else if (scanner.Kind != HtmlTokenKind.RawText
                && HtmlElement.Find(scanner.Value) is { } element)
            {
                inReading = element.Name is "rt" or "rp" ? scanner.Kind == HtmlTokenKind.StartTag
                    : inReading && element.Name != "ruby" && !element.IsBlock;
                text.Separate(element);
            }
        }

        return text.ToString();
    }

    /// <summary>Whether a text is meant as HTML: it has a tag of an element that exists, a comment or a
    /// reference.</summary>
    public static bool LooksLikeHtml(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('<', '&') < 0)
        {
            return false;
        }

        if (text.IndexOf("<!--") >= 0 || text.IndexOf("<![CDATA[") >= 0)
        {
            return true;
        }

        var scanner = new HtmlScanner(text);
        while (scanner.Read())
        {
            var isTag = scanner.Kind is HtmlTokenKind.StartTag or HtmlTokenKind.EndTag;
            if (isTag ? HtmlElement.Find(scanner.Value) is not null : HasReference(scanner.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasReference(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            text = text[(at + 1)..];
            var end = text[..Math.Min(text.Length, 33)].IndexOf(';');
            if (end > 1 && HtmlEntities.Decode($"&{text[..(end + 1)]}").Length <= end)
            {
                return true;
            }
        }

        return false;
    }
}
