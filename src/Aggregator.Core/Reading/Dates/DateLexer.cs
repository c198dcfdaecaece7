namespace Aggregator.Reading.Dates;

/// <summary>Finds out what the words and numbers of a text say, each in its place.</summary>
internal sealed class DateLexer
{
    private const int Noon = 12 * 3600;

    private readonly DateText _text;
    private readonly DateContext _context;
    private readonly List<Lexeme> _lexemes = [];

    private DateLexer(DateText text, DateContext context) => (_text, _context) = (text, context);

    public static List<Lexeme> Read(string text, DateContext context)
    {
        var lexer = new DateLexer(DateText.Of(text), context);
        var hasNumber = lexer.HasNumber();
        var others = 0;
        for (var token = 0; token < lexer._text.Tokens.Count;)
        {
            token += lexer.Next(token);
            others += lexer._lexemes[^1].Kind == LexemeKind.Other ? 1 : 0;
            if (!hasNumber && others > RelativeDates.FewWords)
            {
                return [];
            }
        }

        return lexer._lexemes;
    }

    // Without one only "yesterday" and the like are dates, and those stand nearly alone.
    private bool HasNumber()
    {
        for (var token = 0; token < _text.Tokens.Count; token++)
        {
            if (_text.Tokens[token].Kind == DateTokenKind.Number || IsMarked(token))
            {
                return true;
            }
        }

        return false;
    }

    // Gives the number of tokens taken.
    private int Next(int token)
    {
        var piece = _text.Tokens[token];
        if (piece.Kind == DateTokenKind.Sign)
        {
            Add(LexemeKind.Sign, token, 1, new Lexeme { Sign = _text.Sign(token) });
            return 1;
        }

        var meanings = DateWords.Longest(_text, token, out var length);
        if (meanings is not null && piece.Kind == DateTokenKind.Number)
        {
            return TakeAgo(token, length, meanings);
        }

        if (!FollowsNumber(token) && ClockTime.Read(_text, token, _context, out var clock) is { } time)
        {
            _lexemes.Add(time);
            return clock;
        }

        if (piece.Kind == DateTokenKind.Number)
        {
            TakeNumber(token, piece.Value, piece.Length, 1);
            return 1;
        }

        return meanings is null ? TakeUnknown(token) : TakeKnown(token, length, meanings);
    }

    // The 30:14 of 2030:14:05 is no time, nor is the 5:06 of 1.5:06.
    private bool FollowsNumber(int token) =>
        token > 1 && !_text.Tokens[token].IsSpaced && !_text.Tokens[token - 1].IsSpaced
        && _text.Tokens[token - 1].Kind == DateTokenKind.Sign && _text.Sign(token - 1) is ':'
        && _text.Tokens[token - 2].Kind == DateTokenKind.Number;

    private int TakeAgo(int token, int length, WordMeaning[] meanings)
    {
        Add(LexemeKind.Relative, token, length, new Lexeme
        {
            Says = WordKinds.Ago,
            Unit = meanings[0].Unit,
            Value = _text.Tokens[token].Value,
        });
        return length;
    }

    private int TakeKnown(int token, int length, WordMeaning[] meanings)
    {
        var says = WordKinds.None;
        foreach (var meaning in meanings)
        {
            says |= meaning.Kind == WordKinds.Month || meaning.IsOf(_context.Speech) ? meaning.Kind : WordKinds.None;
        }

        says &= IsWeekdayHere(meanings) ? ~WordKinds.Month : ~WordKinds.None;
        if (says == WordKinds.None)
        {
            return TakeUnknown(token);
        }

        var first = Preferred(meanings);
        var lexeme = new Lexeme { Says = says, Value = first.Value, Calendar = first.Calendar, Unit = first.Unit };
        if ((says & WordKinds.Ago) != 0 && lexeme.Value == 0)
        {
            lexeme = lexeme with { Value = NumberIn(token, length) };
        }

        lexeme = (says & WordKinds.Noon) != 0 ? lexeme with { Value = Noon } : lexeme;
        if ((says & (WordKinds.YearMark | WordKinds.MonthMark | WordKinds.DayMark)) != 0 && Mark(says))
        {
            return length;
        }

        var kind = (says & WordKinds.Month) != 0 ? LexemeKind.Month
            : (says & (WordKinds.Noon | WordKinds.Midnight)) != 0 ? LexemeKind.Time
            : (says & (WordKinds.Ago | WordKinds.Day | WordKinds.Now)) != 0 ? LexemeKind.Relative
            : LexemeKind.Known;
        Add(kind, token, length, lexeme);
        return length;
    }

    // "Paz" is Sunday in Turkish, and October in Polish.
    private bool IsWeekdayHere(WordMeaning[] meanings) =>
        Array.Exists(
            meanings,
            meaning => meaning is { Kind: WordKinds.Glue, Languages: not null } && meaning.IsOf(_context.Speech))
        && !Array.Exists(meanings, meaning => meaning.Kind == WordKinds.Month && meaning.IsOf(_context.Speech));

    // A month before all else; of several the one of the page's language.
    private WordMeaning Preferred(WordMeaning[] meanings) =>
        meanings.Where(meaning => meaning.Kind == WordKinds.Month)
            .OrderByDescending(meaning => meaning.Languages is not null && meaning.IsOf(_context.Speech))
            .ThenByDescending(meaning => meaning.Languages?.Length ?? 0).FirstOrDefault()
        ?? Array.Find(meanings, meaning => meaning.Kind != WordKinds.Glue && meaning.IsOf(_context.Speech))
        ?? meanings[0];

    private int NumberIn(int token, int length)
    {
        for (var at = token; at < token + length; at++)
        {
            if (_text.Tokens[at].Kind == DateTokenKind.Number)
            {
                return _text.Tokens[at].Value;
            }
        }

        return 0;
    }

    // 2020年, 11月, 30日 and Mongolian 8-р сар: what the number before is.
    private bool Mark(WordKinds says)
    {
        var at = _lexemes.Count - 1;
        if (at > 0 && _lexemes[at] is { Kind: LexemeKind.Sign, Sign: '-' })
        {
            at--;
        }

        if (at < 0 || _lexemes[at] is not { Kind: LexemeKind.Number, Says: WordKinds.None } number)
        {
            return false;
        }

        var isMonth = (says & WordKinds.MonthMark) != 0;
        if (isMonth && (number.Value is < 1 or > 12 || number.Digits > 2))
        {
            return false;
        }

        _lexemes.RemoveRange(at + 1, _lexemes.Count - at - 1);
        _lexemes[at] = number with { Says = says, Kind = isMonth ? LexemeKind.Month : LexemeKind.Number };
        return true;
    }

    private int TakeUnknown(int token)
    {
        if (ChineseNumber.Read(_text, token, out var length) is { } number && IsMarked(token + length))
        {
            TakeNumber(token, number, length == 4 ? 4 : 2, length);
            return length;
        }

        var piece = _text.Tokens[token];
        var month = DateWords.Inflected(_text.Folded.AsSpan(piece.FoldStart, piece.FoldEnd - piece.FoldStart));
        // RFC 3339's T.
        var isGlue = piece is { Length: 1, IsSpaced: false } && _text.Text[piece.Start] is 'T' or 't' or '_';
        Add(month is not null ? LexemeKind.Month : isGlue ? LexemeKind.Known : LexemeKind.Other, token, 1, new Lexeme
        {
            Value = month?.Value ?? 0,
            Calendar = month?.Calendar ?? Calendar.ByYear,
            Says = month is not null ? WordKinds.Month : isGlue ? WordKinds.Glue : WordKinds.None,
        });
        return 1;
    }

    private bool IsMarked(int token) =>
        token < _text.Tokens.Count && _text.Text[_text.Tokens[token].Start] is '年' or '月' or '日' or '号' or '號';

    private void TakeNumber(int token, int value, int digits, int length)
    {
        // Vietnamese "tháng 3".
        if (_lexemes.Count > 0 && _lexemes[^1].Is(WordKinds.MonthBefore) && digits <= 2 && value is >= 1 and <= 12)
        {
            _lexemes[^1] = _lexemes[^1] with
            {
                Kind = LexemeKind.Month,
                End = _text.Tokens[token].End,
                Value = value,
                Says = WordKinds.Month,
            };
            return;
        }

        Add(LexemeKind.Number, token, length, new Lexeme { Value = value, Digits = digits });
    }

    private void Add(LexemeKind kind, int token, int length, Lexeme lexeme) =>
        _lexemes.Add(lexeme with
        {
            Kind = kind,
            Start = _text.Tokens[token].Start,
            End = _text.Tokens[token + length - 1].End,
            IsSpaced = _text.Tokens[token].IsSpaced,
        });
}
