namespace Aggregator.Stories;

/// <summary>What ties two items in two languages together.</summary>
[Flags]
internal enum TwinTie
{
    None = 0,

    /// <summary>The numbers in them, on one day.</summary>
    Numbers = 1,

    /// <summary>The picture.</summary>
    Image = 2,

    /// <summary>The number or the words in their addresses.</summary>
    Id = 4,

    /// <summary>Their addresses, all but the language.</summary>
    Page = 8,

    /// <summary>One names the other as its translation.</summary>
    Named = 16,

    Likeness = Numbers | Image,

    Address = Id | Page,
}
