namespace Aggregator.Reading.Dates;

/// <summary>A word, a number or a sign of a text.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="FoldStart">Where it begins in the folded text.</param>
/// <param name="FoldEnd">Where it ends in the folded text.</param>
/// <param name="IsSpaced">Whether white space stands before it.</param>
internal readonly record struct DateToken(
    DateTokenKind Kind, int Start, int End, int FoldStart, int FoldEnd, bool IsSpaced)
{
    public int Length => End - Start;

    /// <summary>The number; -1 when it is too long for any part of a date.</summary>
    public int Value { get; init; }
}
