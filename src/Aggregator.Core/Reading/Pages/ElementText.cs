using System.Text;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>The text of an element of a page, the words of neighbouring elements kept apart.</summary>
internal static class ElementText
{
    private static readonly HashSet<string> Silent =
        new(["script", "style", "template", "noscript", "rt", "rp"], StringComparer.Ordinal);

    private static readonly HashSet<string> Inline = new(
        [
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether an element is part of a line, by its name.</summary>
    public static bool IsInline(string tag) => Inline.Contains(tag);

    /// <summary>White space is left as it is; callers fold it.</summary>
    public static string Of(IElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        return text.ToString();
    }

    private static void Append(INode node, StringBuilder text)
    {
        var afterElement = false;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
                afterElement = false;
            }
            else if (child is IElement element && !Silent.Contains(element.LocalName))
            {
                var isInline = Inline.Contains(element.LocalName);
                if (afterElement || !isInline)
                    text.Append(' ');
                Append(element, text);
                if (!isInline)
                    text.Append(' ');
                afterElement = true;
            }
        }
    }
}
