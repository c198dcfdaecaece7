using System.Globalization;
using System.Text;

namespace Aggregator.Reading.Dates;

/// <summary>
/// A text cut into words, numbers and signs. Digits of all scripts are numbers; where a script puts no spaces between
/// words each letter is one.
/// </summary>
internal sealed class DateText
{
    private readonly StringBuilder _folded = new();
    private readonly List<DateToken> _tokens = [];

    private DateText(string text)
    {
        Text = text;
        var isSpaced = false;
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(at);
            if (end == at)
            {
                isSpaced |= char.IsWhiteSpace(text[at]);
                at++;
                continue;
            }

            Add(at, end, isSpaced);
            isSpaced = false;
            at = end;
        }

        Folded = _folded.ToString();
    }

    public string Text { get; }

    public IReadOnlyList<DateToken> Tokens => _tokens;

    /// <summary>The folded words with one space between them, "#" for a number, nothing for a sign.</summary>
    public string Folded { get; }

    public static DateText Of(string text) => new(text);

    public char Sign(int token) => Text[_tokens[token].Start];

    private int EndOf(int at)
    {
        var c = Text[at];
        if (char.IsDigit(c))
        {
            return End(at, static c => char.IsDigit(c));
        }

        if (IsSpaceless(c))
        {
            return End(at + 1, static c => IsMark(c));
        }

        if (c is '№' or '§')
        {
            return at + 1;
        }

        return char.IsLetter(c) ? WordEnd(at)
            : char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? at
            : at + 1;
    }

    private int End(int at, Func<char, bool> belongs)
    {
        while (at < Text.Length && belongs(Text[at]))
        {
            at++;
        }

        return at;
    }

    private int WordEnd(int at)
    {
        for (at++; at < Text.Length; at++)
        {
            var c = Text[at];
            var isInside = c is '\u200C' or '\u200D' or '\'' or '’' or 'ʼ' or 'ʻ' or '‘' or '`'
                && at + 1 < Text.Length && char.IsLetter(Text[at + 1]);
            if (!isInside && (IsSpaceless(c) || !(char.IsLetter(c) || IsMark(c))))
            {
                break;
            }
        }

        return at;
    }

    private void Add(int start, int end, bool isSpaced)
    {
        var kind = char.IsDigit(Text[start]) ? DateTokenKind.Number
            : char.IsLetter(Text[start]) || Text[start] is '№' or '§' ? DateTokenKind.Word
            : DateTokenKind.Sign;
        var before = _folded.Length;
        if (kind != DateTokenKind.Sign)
        {
            _folded.Append(before > 0 ? " " : "");
            before = _folded.Length;
            _folded.Append(kind == DateTokenKind.Number ? "#"
                : Text[start] == '§' ? "§" : DateFolding.Fold(Text[start..end]));
        }

        var value = kind == DateTokenKind.Number ? Number(Text.AsSpan(start, end - start)) : 0;
        _tokens.Add(new DateToken(kind, start, end, before, _folded.Length, isSpaced) { Value = value });
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (int)char.GetNumericValue(digit);
        }

        return digits.Length > 8 ? -1 : number;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Thai to Burmese, Khmer, Chinese, Japanese, Korean.
    private static bool IsSpaceless(char c) =>
        char.IsLetter(c) && c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
            or (>= '\u1780' and <= '\u17FF') or (>= '\u3005' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\uF900' and <= '\uFAFF');
}
