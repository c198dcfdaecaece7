namespace Aggregator.Reading.Dates;

/// <summary>The zone behind a time: "EST", "+0300", "(GMT+3)"; "-16:00" is when something ends.</summary>
internal static class ClockZone
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>How far east the zone is that begins at a token, and steps over it; null when none does.</summary>
    public static TimeSpan? Read(DateText text, ref int at, DateContext context)
    {
        at += at + 1 < text.Tokens.Count && text.Text[text.Tokens[at].Start] == '(' && IsZoneName(text, at + 1) ? 1 : 0;
        var end = at;
        if (end < text.Tokens.Count && IsZoneName(text, end))
        {
            end++;
        }

        if (end + 1 < text.Tokens.Count && text.Tokens[end].Kind == DateTokenKind.Sign && IsOffset(text, end))
        {
            end += ClockTime.IsColon(text, end + 2) && ClockTime.IsNumber(text, end + 3, 2, 59) ? 4 : 2;
        }

        if (end == at)
        {
            return null;
        }

        var name = text.Text[text.Tokens[at].Start..text.Tokens[end - 1].End].Replace('−', '-');
        var offset = name == "CST" && context.Zone.BaseUtcOffset == China ? China : ZoneNames.Offset(name);
        at = offset is null ? at : end;
        return offset;
    }

    private static bool IsZoneName(DateText text, int token)
    {
        var piece = text.Tokens[token];
        var word = text.Text.AsSpan(piece.Start, piece.Length);
        return (piece.Length > 1 || word is "Z" || (word is "z" && !piece.IsSpaced)) && piece.Length < 6
            && (word is "z" || !word.ContainsAnyExceptInRange('A', 'Z')) && ZoneNames.Named(word) is not null;
    }

    private static bool IsOffset(DateText text, int sign)
    {
        var number = text.Tokens[sign + 1];
        if (number.Kind != DateTokenKind.Number || number.IsSpaced || number.Length > 4)
        {
            return false;
        }

        // Behind a name or with four digits it can be nothing else; 10:00-12:00 is a span of time.
        var isNamed = sign > 0 && text.Tokens[sign - 1].Kind == DateTokenKind.Word;
        return text.Sign(sign) switch
        {
            '+' => true,
            '-' or '−' => number.Length == 4 || isNamed || HasSeconds(text, sign) || IsBehindT(text, sign),
            _ => false,
        };
    }

    // 13T9:15-05:00: what ISO 8601 writes behind a T is never a span.
    private static bool IsBehindT(DateText text, int sign) =>
        sign > 3 && ClockTime.IsColon(text, sign - 2) && text.Tokens[sign - 4] is { Length: 1 } mark
        && text.Text[mark.Start] == 'T';

    private static bool HasSeconds(DateText text, int sign) =>
        !text.Tokens[sign].IsSpaced && sign > 4
        && (ClockTime.IsColon(text, sign - 4) || text.Sign(sign - 2) is '.' or ',');
}
