namespace Aggregator.Sources;

/// <summary>Whether a problem refuses the file.</summary>
public enum ProblemSeverity
{
    /// <summary>The file works; the admin should know.</summary>
    Warning,

    /// <summary>The file is refused.</summary>
    Error,
}
