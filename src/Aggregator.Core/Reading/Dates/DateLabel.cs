namespace Aggregator.Reading.Dates;

/// <summary>What a text says that a date in it is.</summary>
public enum DateLabel
{
    /// <summary>It does not say.</summary>
    None,
    Published,

    /// <summary>"Last updated": not when the news came out.</summary>
    Updated,
}
