namespace Aggregator.Reading.Dates;

/// <summary>The kinds of lexemes.</summary>
internal enum LexemeKind
{
    /// <summary>A word that has nothing to do with dates.</summary>
    Other,

    /// <summary>A word that says something about the date beside it.</summary>
    Known,
    Sign,
    Number,
    Month,
    Time,

    /// <summary>A moment told from the visit: "2 hours ago", "yesterday", "just now".</summary>
    Relative,
}
