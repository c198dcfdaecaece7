namespace Aggregator.Reading.Dates;

/// <summary>A piece of a text as far as dates go: a number, a month, a time, a word that says something or not.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="IsSpaced">Whether white space stands before it.</param>
internal readonly record struct Lexeme(LexemeKind Kind, int Start, int End, bool IsSpaced)
{
    /// <summary>The number, month, days from today, units ago, or seconds since midnight.</summary>
    public int Value { get; init; }

    /// <summary>How many digits a number has.</summary>
    public int Digits { get; init; }

    /// <summary>What a known word says.</summary>
    public WordKinds Says { get; init; }

    public Calendar Calendar { get; init; }

    public AgoUnit Unit { get; init; }

    /// <summary>The zone of a time; null when it names none.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>The time is told in two halves of twelve hours.</summary>
    public bool IsHalf { get; init; }

    public char Sign { get; init; }

    public bool Is(WordKinds kinds) => (Says & kinds) != 0;

    public bool IsYear =>
        Kind == LexemeKind.Number && (Is(WordKinds.YearMark) || (Digits == 4 && Value is >= 1300 and <= 2700));

    public bool IsDay =>
        Kind == LexemeKind.Number && Digits <= 2 && Value is >= 1 and <= 31 && !Is(WordKinds.YearMark);
}
