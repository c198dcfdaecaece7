using System.Globalization;
using System.Text;

namespace Aggregator.Reading.Dates;

/// <summary>
/// Understands dates as feeds and pages write them: RFC 822 and 3339 with all their misuses first, then any order of
/// numbers and names of months in the languages of the members.
/// </summary>
public static class DateReader
{
    private const int Longest = 200;

    /// <summary>The date that a text states; null when it states none.</summary>
    /// <param name="text">The date, with or without words around it.</param>
    /// <param name="zone">Where it is read when it names no zone.</param>
    /// <param name="language">BCP 47: settles what 03/04/2020 means; null: the day comes first.</param>
    public static ItemDate? Read(string? text, TimeZoneInfo zone, string? language = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }

        var plain = Plain(text);
        var parts = Rfc822Date.Read(plain) ?? IsoDate.Read(plain) ?? Stamp(plain) ?? WordDate.Read(plain, zone, language);
        return parts?.In(zone);
    }

    // Seconds or milliseconds since 1970.
    private static DateParts? Stamp(string text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var stamp))
        {
            return null;
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 10 ? stamp * 1_000 : stamp);
        return new DateParts
        {
            Year = at.Year, Month = at.Month, Day = at.Day, Hour = at.Hour, Minute = at.Minute, Second = at.Second,
            Offset = TimeSpan.Zero,
        };
    }

    // ASCII digits and signs for native ones; marks that only steer the reading direction go.
    private static string Plain(string text)
    {
        var trimmed = text.Trim();
        if (Ascii.IsValid(trimmed))
        {
            return trimmed;
        }

        var plain = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber)
            {
                plain.Append((char)('0' + (int)char.GetNumericValue(c)));
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.Format || c == '\u200C')
            {
                plain.Append(c switch
                {
                    // China, Japan and Korea write the unit behind the number.
                    '年' or '月' or '년' or '월' => '-',
                    '时' or '時' or '시' or '点' or '點' or '：' => ':',
                    '日' or '일' or '号' or '號' or '秒' or '초' => ' ',
                    '分' or '분' => ':',
                    '／' => '/',
                    '．' => '.',
                    '−' or '–' or '—' or '－' or '‐' or '‑' => '-',
                    _ when char.IsWhiteSpace(c) => ' ',
                    _ => c,
                });
            }
        }

        return plain.ToString();
    }
}
