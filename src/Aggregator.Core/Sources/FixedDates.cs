namespace Aggregator.Sources;

/// <summary>Which of a source's dates are not believed.</summary>
public enum FixedDates
{
    /// <summary>All are.</summary>
    Believed,

    /// <summary>Those after the moment of reading: they are days of events.</summary>
    IgnoreFuture,

    /// <summary>None is: the moment of the first sight counts.</summary>
    Ignore,
}
