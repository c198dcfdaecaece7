namespace Aggregator.Reading.Dates;

/// <summary>The lexemes of a text, and the steps from one part of a date to the next.</summary>
internal sealed class DateScan(List<Lexeme> lexemes, DateContext context)
{
    private const int Reach = 8;

    private const int Longest = 500;

    private const WordKinds Passable = WordKinds.Glue | WordKinds.Range | WordKinds.Clock | WordKinds.Era
        | WordKinds.YearMark | WordKinds.MonthMark | WordKinds.DayMark | WordKinds.MonthBefore;

    public IReadOnlyList<Lexeme> Lexemes => lexemes;

    /// <summary>Takes a text apart, its first 500 characters.</summary>
    public static DateScan Of(string text, DateContext context) =>
        new(DateLexer.Read(text.Length > Longest ? text[..Longest] : text, context), context);

    public DateContext Context => context;

    /// <summary>How many words have nothing to do with dates.</summary>
    public int Others { get; } = lexemes.Count(static lexeme => lexeme.Kind == LexemeKind.Other);

    /// <summary>Whether anything in it can be of a date.</summary>
    public bool MayHoldDate { get; } = lexemes.Exists(
        static lexeme => lexeme.Kind is LexemeKind.Number or LexemeKind.Month or LexemeKind.Relative);

    public Lexeme this[int index] => lexemes[index];

    public bool Has(int index) => index >= 0 && index < lexemes.Count;

    /// <summary>The next number before (-1) or behind (1), over glue and times; -1 when there is none.</summary>
    public int Number(int from, int step)
    {
        var at = Step(from, step, static lexeme => lexeme.Kind == LexemeKind.Time);
        return Has(at) && lexemes[at].Kind == LexemeKind.Number ? at : -1;
    }

    /// <summary>The next lexeme before or behind that is not glue; -1 when there is none within reach.</summary>
    public int Step(int from, int step, Func<Lexeme, bool>? passes = null)
    {
        if (from < 0)
        {
            return -1;
        }

        for (int at = from + step, steps = 0; Has(at) && steps < Reach; at += step, steps++)
        {
            if (!IsPassable(lexemes[at]) && passes?.Invoke(lexemes[at]) != true)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a dash, "to" or "and" stands between two lexemes.</summary>
    public bool IsRange(int first, int last)
    {
        for (var at = first + 1; at < last; at++)
        {
            if (lexemes[at].Sign is '-' or '–' or '—' or '−' or '~' or '～' || lexemes[at].Is(WordKinds.Range))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The era named before, between or behind some lexemes; null when there is none.</summary>
    public Lexeme? Era(int first, int last)
    {
        for (var at = first - 2; at <= last + 3; at++)
        {
            if (Has(at) && lexemes[at].Is(WordKinds.Era)
                && (at >= first - 1 || lexemes[first - 1].Kind == LexemeKind.Sign))
            {
                return lexemes[at];
            }
        }

        return null;
    }

    /// <summary>Whether "Tel." or the like stands before a number, with only numbers and signs between.</summary>
    public bool IsDenied(int number)
    {
        for (int at = number - 1, steps = 0; at >= 0 && steps < Reach; at--, steps++)
        {
            if (lexemes[at].Is(WordKinds.Not))
            {
                return true;
            }

            if (lexemes[at].Kind is not (LexemeKind.Number or LexemeKind.Sign))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What the words before say that a date is.</summary>
    public DateLabel Label(int first)
    {
        var at = Step(first, -1, static lexeme => lexeme.Kind == LexemeKind.Time);
        return at < 0 ? DateLabel.None
            : lexemes[at].Is(WordKinds.Updated) ? DateLabel.Updated
            : lexemes[at].Is(WordKinds.Published) ? DateLabel.Published
            : DateLabel.None;
    }

    private static bool IsPassable(Lexeme lexeme) => lexeme.Kind switch
    {
        LexemeKind.Sign => lexeme.Sign is not ('+' or '!' or '?' or '=' or '%' or '$' or '€' or '&' or '\\' or '#'),
        LexemeKind.Known => lexeme.Is(Passable),
        _ => false,
    };
}
