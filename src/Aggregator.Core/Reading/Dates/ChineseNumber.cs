namespace Aggregator.Reading.Dates;

/// <summary>Numbers in Chinese characters, as years and days are written: 二〇二〇, 三十, 廿一, 元.</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const int Longest = 5;

    /// <summary>The number that begins at a token, and how many tokens it has; null when none does.</summary>
    public static int? Read(DateText text, int token, out int length)
    {
        length = 0;
        var (number, last, tens) = (0, 0, false);
        for (var at = token; at < text.Tokens.Count && length < Longest; at++, length++)
        {
            var c = text.Text[text.Tokens[at].Start];
            if (text.Tokens[at].Length != 1 || (at > token && text.Tokens[at].IsSpaced))
            {
                break;
            }

            if (c is '十' or '廿' or '卅')
            {
                var ten = c switch { '廿' => 2, '卅' => 3, _ => Math.Max(last, 1) };
                (number, last, tens) = (ten * 10, 0, true);
            }
            else if (Digit(c) is { } digit)
            {
                number = (tens ? number : number * 10) + digit;
                last = digit;
            }
            else
            {
                break;
            }
        }

        return length > 0 ? number : null;
    }

    private static int? Digit(char c)
    {
        var digit = c is '零' or '○' ? 0 : c == '元' ? 1 : Digits.IndexOf(c, StringComparison.Ordinal);
        return digit >= 0 ? digit : null;
    }
}
