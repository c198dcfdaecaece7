namespace Aggregator.Reading.Dates;

/// <summary>Times of day: 14:05, 2.05 pm, 下午2:05, 14h05, 14 Uhr, with the zone behind them.</summary>
internal static class ClockTime
{
    private const int SecondsOfMinute = 60;
    private const int SecondsOfHour = 3600;

    /// <summary>The time that begins at a token, and how many tokens it has; null when none does.</summary>
    public static Lexeme? Read(DateText text, int token, DateContext context, out int length)
    {
        length = 0;
        var half = Half(text, token, context, out var at);
        at += token;
        if (!IsNumber(text, at, 2, 24))
        {
            return null;
        }

        var hour = text.Tokens[at++].Value;
        var seconds = Minutes(text, ref at) ?? PointedMinutes(text, ref at) ?? MarkedMinutes(text, ref at);
        if (half is null && Half(text, at, context, out var words) is { } behind
            && (seconds is not null || IsLatinHalf(text, at, words)))
        {
            (half, seconds) = (behind, seconds ?? 0);
            at += words;
            at += IsPoint(text, at) ? 1 : 0; // The last of "p.m."
        }

        if (seconds is null || (half is not null && hour > 12 && seconds == 0))
        {
            return null;
        }

        hour = half is { } afternoon && hour <= 12 ? (hour % 12) + afternoon : hour;
        var offset = ClockZone.Read(text, ref at, context);
        length = at - token;
        var (first, last) = (text.Tokens[token], text.Tokens[at - 1]);
        return new Lexeme(LexemeKind.Time, first.Start, last.End, first.IsSpaced)
        {
            Value = (hour * SecondsOfHour) + seconds.Value,
            IsHalf = half is not null,
            Offset = offset,
        };
    }

    // 0 for the morning, 12 for the afternoon.
    private static int? Half(DateText text, int token, DateContext context, out int length)
    {
        length = 0;
        if (token >= text.Tokens.Count || text.Tokens[token].Kind != DateTokenKind.Word)
        {
            return null;
        }

        var meanings = DateWords.Half(text, token, out length);
        var meaning = meanings is null ? null : Array.Find(meanings, meaning => meaning.IsOf(context.Speech));
        length = meaning is null ? 0 : length;
        return meaning?.Value;
    }

    // "5 PM" is a time, "5 м" a thing of five metres.
    private static bool IsLatinHalf(DateText text, int token, int length) =>
        text.Text[text.Tokens[token].Start..text.Tokens[token + length - 1].End]
            is "am" or "pm" or "AM" or "PM" or "a.m" or "p.m" or "A.M" or "P.M";

    // Gives the seconds since the hour.
    private static int? Minutes(DateText text, ref int at)
    {
        if (!IsColon(text, at) || !IsNumber(text, at + 1, 2, 59) || text.Tokens[at + 1].Length != 2)
        {
            return null;
        }

        var seconds = text.Tokens[at + 1].Value * SecondsOfMinute;
        at += 2;
        if (IsColon(text, at) && IsNumber(text, at + 1, 2, 60))
        {
            seconds += text.Tokens[at + 1].Value;
            at += 2;
            if (at + 1 < text.Tokens.Count && text.Tokens[at].Kind == DateTokenKind.Sign && text.Sign(at) is '.' or ','
                && text.Tokens[at + 1] is { Kind: DateTokenKind.Number, IsSpaced: false })
            {
                at += 2;
            }
        }

        return seconds;
    }

    // 14.05 behind "klo" or before "Uhr": elsewhere it is a day, a price, a room.
    private static int? PointedMinutes(DateText text, ref int at)
    {
        if (!IsPoint(text, at) || !IsNumber(text, at + 1, 2, 59)
            || text.Tokens[at + 1] is not { Length: 2, IsSpaced: false }
            || (IsPoint(text, at + 2) && IsNumber(text, at + 3, 4, 9999) && !text.Tokens[at + 3].IsSpaced))
        {
            return null;
        }

        var mark = Mark(text, at + 2, WordKinds.HourMark);
        var before = IsPoint(text, at - 2) ? at - 3 : at - 2;
        if (mark == 0 && Mark(text, before, WordKinds.Clock) == 0)
        {
            return null;
        }

        var minutes = text.Tokens[at + 1].Value;
        at += 2 + mark;
        return minutes * SecondsOfMinute;
    }

    private static bool IsPoint(DateText text, int token) =>
        token >= 0 && token < text.Tokens.Count
        && text.Tokens[token] is { Kind: DateTokenKind.Sign, IsSpaced: false }
        && text.Sign(token) == '.';

    private static int? MarkedMinutes(DateText text, ref int at)
    {
        if (Mark(text, at, WordKinds.HourMark) is not (> 0 and var length))
        {
            return null;
        }

        at += length;
        if (!IsNumber(text, at, 2, 59))
        {
            return 0;
        }

        var minutes = text.Tokens[at];
        var mark = Mark(text, at + 1, WordKinds.MinuteMark);
        if (mark == 0 && (minutes.Length != 2 || minutes.IsSpaced))
        {
            return 0;
        }

        at += 1 + mark;
        if (IsNumber(text, at, 2, 59) && Mark(text, at + 1, WordKinds.SecondMark) is var end and > 0)
        {
            at += 1 + end;
            return (minutes.Value * SecondsOfMinute) + text.Tokens[at - 1 - end].Value;
        }

        return minutes.Value * SecondsOfMinute;
    }

    private static int Mark(DateText text, int token, WordKinds kind) =>
        token >= 0 && token < text.Tokens.Count && text.Tokens[token].Kind == DateTokenKind.Word
        && DateWords.Longest(text, token, out var length) is { } meanings && Array.Exists(meanings, m => m.Kind == kind)
            ? length
            : 0;

    /// <summary>Whether a token is the sign between hours and minutes.</summary>
    public static bool IsColon(DateText text, int token) =>
        token < text.Tokens.Count && text.Tokens[token].Kind == DateTokenKind.Sign && text.Sign(token) is ':' or '：';

    /// <summary>Whether a token is a number of so many digits at most, and no greater than allowed.</summary>
    public static bool IsNumber(DateText text, int token, int digits, int most) =>
        token < text.Tokens.Count && text.Tokens[token] is { Kind: DateTokenKind.Number } number
        && number.Length <= digits && number.Value <= most;
}
