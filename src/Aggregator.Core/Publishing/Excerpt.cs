using System.Globalization;
using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>The first few lines of a piece of news, as plain text.</summary>
internal static class Excerpt
{
    /// <summary>In columns: an ideograph or Hangul syllable takes two, as it does on the page.</summary>
    private const int Columns = 300;

    /// <summary>How much of the markup is looked at: enough for the excerpt, whatever tags stand around it.</summary>
    private const int Markup = 20_000;

    /// <summary>Of the summary, else of the content; null when there are no words but the title's.</summary>
    public static string? Of(Item item)
    {
        foreach (var html in (string?[])[item.Summary, item.Content])
        {
            if (string.IsNullOrEmpty(html)) continue;
            var text = OneLine.Of(HtmlText.Of(html.AsSpan(0, Math.Min(html.Length, Markup))));
            if (text.Length > 0 && text != item.Title) return Cut(text);
        }

        return null;
    }

    /// <summary>Cut behind the last sentence that fits; where that leaves too little, at a space if one is near the
    /// end, never between a letter and its marks.</summary>
    internal static string Cut(string text)
    {
        var (columns, end, space) = (0, 0, 0);
        while (end < text.Length && columns < Columns)
        {
            columns += IsWide(text[end]) ? 2 : 1;
            if (text[end] == ' ') space = end;
            end += StringInfo.GetNextTextElementLength(text, end);
        }

        if (end == text.Length) return text;
        if (Sentences.Whole(text, end) is var whole && whole > end / 2) return text[..whole];
        return string.Concat(text.AsSpan(0, space > end * 3 / 4 ? space : end).TrimEnd(" ,;:–—-،؛、，："), "…");
    }

    private static bool IsWide(char letter) =>
        letter is (>= '\u1100' and <= '\u115f') or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
            or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uff60') or (>= '\ud83c' and <= '\ud83e');
}
