namespace Aggregator.Reading;

/// <summary>Whether a text is markup.</summary>
public enum TextKind
{
    /// <summary>Characters stand for themselves.</summary>
    Plain,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>The format does not say (RSS): HTML when it looks like it, else plain.</summary>
    Guess,
}
