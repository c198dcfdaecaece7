namespace Aggregator.Reading.Dates;

/// <summary>The kinds of pieces that a text falls into.</summary>
internal enum DateTokenKind
{
    Word,
    Number,
    Sign,
}
