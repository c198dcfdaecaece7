using System.Buffers;

namespace Aggregator.Reading.Text;

/// <summary>Writes characters into HTML so that they stay characters.</summary>
internal static class HtmlEscaping
{
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create(
        [.. Characters(c => c is '&' or '<' or '>' or '\uFFFE' or '\uFFFF' || char.IsControl(c))]);

    private static readonly SearchValues<char> SpecialInAttribute = SearchValues.Create(
        [.. Characters(c => c is '&' or '<' or '>' or '"' or '\uFFFE' or '\uFFFF' || char.IsControl(c))]);

    private static readonly SearchValues<char> Blank = SearchValues.Create(
        [.. Characters(c => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F') or '\uFEFF' or '\uFFFE' or '\uFFFF'
            || (char.IsControl(c) && HtmlEntities.Meant(c) == c) || char.IsWhiteSpace(c))]);

    /// <summary>Whether a reader would see nothing of it.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Blank);

    /// <summary>The text without line feeds and other control characters at its beginning.</summary>
    public static ReadOnlySpan<char> WithoutFirstLineFeeds(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && text[at] != '\t' && char.IsControl(HtmlEntities.Meant(text[at])))
        {
            at++;
        }

        return text[at..];
    }

    /// <summary>
    /// Appends text; white space collapses, also with what was written before, unless <paramref name="keepSpace"/>.
    /// Control characters are dropped, those of windows-1252 become what they were meant to be.
    /// </summary>
    public static void AppendText(HtmlBuffer html, ReadOnlySpan<char> text, bool keepSpace)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(SpecialInText);
            AppendPlain(html, end < 0 ? text : text[..end], keepSpace);
            if (end < 0)
            {
                return;
            }

            AppendSpecial(html, text[end], text[(end + 1)..].StartsWith("\n"), keepSpace);
            text = text[(end + 1)..];
        }
    }

    /// <summary>Appends a space, the name and the quoted value.</summary>
    public static void AppendAttribute(HtmlBuffer html, string name, ReadOnlySpan<char> value)
    {
        html.Append(' ');
        html.Append(name);
        html.Append("=\"");
        while (!value.IsEmpty)
        {
            var end = value.IndexOfAny(SpecialInAttribute);
            html.Append(end < 0 ? value : value[..end]);
            if (end < 0)
            {
                break;
            }

            html.Append(value[end] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' or '\n' or '\r' => " ",
                _ => "",
            });
            value = value[(end + 1)..];
        }

        html.Append('"');
    }

    private static void AppendPlain(HtmlBuffer html, ReadOnlySpan<char> text, bool keepSpace)
    {
        if (!keepSpace)
        {
            text = EndsInSpace(html) ? text.TrimStart(' ') : text;
            for (var twice = text.IndexOf("  "); twice >= 0; twice = text.IndexOf("  "))
            {
                html.Append(text[..(twice + 1)]);
                text = text[(twice + 1)..].TrimStart(' ');
            }
        }

        html.Append(text);
    }

    private static void AppendSpecial(HtmlBuffer html, char c, bool beforeLineFeed, bool keepSpace)
    {
        switch (c)
        {
            case '&':
                html.Append("&amp;");
                break;
            case '<':
                html.Append("&lt;");
                break;
            case '>':
                html.Append("&gt;");
                break;
            case '\r' when beforeLineFeed:
                break;
            case '\t' or '\n' or '\r' or '\f':
                if (keepSpace || !EndsInSpace(html))
                {
                    html.Append(c is '\t' && keepSpace ? c : c is '\n' or '\r' ? '\n' : ' ');
                }

                break;
            default:
                var meant = HtmlEntities.Meant(c);
                if (meant != c)
                {
                    html.Append(meant);
                }

                break;
        }
    }

    private static bool EndsInSpace(HtmlBuffer html) => html.Length > 0 && html[^1] is ' ' or '\n';

    private static IEnumerable<char> Characters(Func<char, bool> wanted) =>
        Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(wanted);
}
