using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Core.Tests.Reading.Text;

/// <summary>A second opinion: builds the tree that a browser builds (AngleSharp follows the HTML Standard).</summary>
internal static class Browser
{
    private static readonly HtmlParser Parser = new();

    public static IElement Body(string html) => Parser.ParseDocument($"<!doctype html><body>{html}").Body!;

    /// <summary>The tree of this markup, written as SafeHtml writes.</summary>
    public static string Rewritten(string html)
    {
        var written = new StringBuilder();
        WriteChildren(Body(html), written);
        return written.ToString();
    }

    private static void WriteChildren(INode parent, StringBuilder html)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                html.Append(Escaped(text.Data));
            }
            else if (node is IElement element)
            {
                Write(element, html);
            }
        }
    }

    private static void Write(IElement element, StringBuilder html)
    {
        html.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            html.Append(' ').Append(attribute.Name);
            if (attribute.Value.Length > 0 || attribute.Name == "alt")
            {
                var value = Escaped(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal);
                html.Append("=\"").Append(value).Append('"');
            }
        }

        html.Append('>');
        WriteChildren(element, html);
        if (element.LocalName is not ("br" or "hr" or "img" or "wbr"))
        {
            html.Append("</").Append(element.LocalName).Append('>');
        }
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
