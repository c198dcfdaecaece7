namespace Aggregator.Reading.Dates;

/// <summary>The numbers around the name of a month, nearest first; -1 where there is none.</summary>
internal readonly struct Around
{
    private readonly DateScan _scan;

    public Around(DateScan scan, int month)
    {
        _scan = scan;
        Left = scan.Number(month, -1);
        Left2 = scan.Number(Left, -1);
        Right = scan.Number(month, 1);
        Right2 = scan.Number(Right, 1);
        Right3 = scan.Number(Right2, 1);
    }

    public int Left { get; }

    public int Left2 { get; }

    public int Right { get; }

    public int Right2 { get; }

    public int Right3 { get; }

    /// <summary>Which number is the day and which the year; -1 for none.</summary>
    public (int Day, int Year) Roles() =>
        IsDay(Left) && IsYear(Right) ? (Left, Right) // 5 May 2020
        : IsYear(Left) && IsDay(Right) ? (Right, Left) // 2020 May 5
        : IsDay(Right) && IsYear(Right2) ? (Right, Right2) // May 5, 2020
        : IsDay(Right) && IsDay(Right2) && IsYear(Right3) ? (Right, Right3) // May 5-7, 2020
        : IsDay(Left) && IsYear(Left2) ? (Left, Left2) // 2020, 5 May
        : IsDay(Left) && IsShortYear(Right) ? (Left, Right) // 5-May-20
        : IsDay(Right) && IsShortYear(Right2) ? (Right, Right2) // May 5, '20
        : IsDay(Left) ? (Left, -1)
        : IsDay(Right) ? (Right, -1)
        : (-1, -1);

    public bool IsDay(int at) => at >= 0 && _scan[at].IsDay;

    public bool IsYear(int at) =>
        at >= 0 && (_scan[at].IsYear || (_scan[at].Digits <= 3 && _scan.Era(at, at) is { Value: > 0 }));

    // '20, 30-Nov-20, and 20 where nothing else is said; not the 20 of "5 May 20 students", "5 May, 20", "5 May 20.15".
    private bool IsShortYear(int at)
    {
        if (at < 0 || _scan[at].Digits != 2 || _scan[at].Is(WordKinds.DayMark)
            || (_scan.Others > 0 && _scan[at - 1].Sign is not ('\'' or '’' or '-' or '/' or '.')))
        {
            return false;
        }

        return !_scan.Has(at + 1) || _scan[at + 1].Kind is LexemeKind.Time or LexemeKind.Known
            || (_scan[at + 1].Kind == LexemeKind.Sign && !IsGluedNumber(at + 2));
    }

    private bool IsGluedNumber(int at) => _scan.Has(at) && _scan[at] is { Kind: LexemeKind.Number, IsSpaced: false };
}
