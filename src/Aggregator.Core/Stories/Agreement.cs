namespace Aggregator.Stories;

/// <summary>What two titles say of whether the news is the same.</summary>
internal enum Agreement
{
    /// <summary>Nothing: each has its own headline.</summary>
    None,

    /// <summary>The same words.</summary>
    Same,

    /// <summary>One stands whole within the other; around it a site's name, a date, a heading.</summary>
    Decorated,

    /// <summary>The same but for a name, a number, "part two": different news of one kind.</summary>
    Contrary,
}
