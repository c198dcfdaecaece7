using System.Text;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Writes what stands in an element as HTML again, up to a length. The parser's own writer looks for the place
/// of each node among all its neighbours, and knows no end.</summary>
internal static class Markup
{
    private static readonly HashSet<string> Void = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"],
        StringComparer.Ordinal);

    /// <param name="element">What stands in it is written, not the element itself.</param>
    /// <param name="most">Characters after which nothing more is begun.</param>
    public static string Within(IElement element, int most)
    {
        var html = new StringBuilder();
        WriteChildren(element, html, most);
        return html.ToString();
    }

    private static void WriteChildren(INode node, StringBuilder html, int most)
    {
        foreach (var child in node.ChildNodes)
        {
            if (html.Length >= most)
                return;
            if (child is IText text)
                AppendEscaped(html, text.Data);
            else if (child is IElement element)
                Write(element, html, most);
        }
    }

    private static void Write(IElement element, StringBuilder html, int most)
    {
        html.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            html.Append(' ').Append(attribute.Name).Append("=\"");
            AppendEscaped(html, attribute.Value);
            html.Append('"');
        }
        html.Append('>');
        if (Void.Contains(element.LocalName))
            return;
        WriteChildren(element, html, most);
        html.Append("</").Append(element.LocalName).Append('>');
    }

    private static void AppendEscaped(StringBuilder html, string text)
    {
        var from = html.Length;
        html.Append(text).Replace("&", "&amp;", from, html.Length - from)
            .Replace("<", "&lt;", from, html.Length - from)
            .Replace("\"", "&quot;", from, html.Length - from);
    }
}
