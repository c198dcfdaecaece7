namespace Aggregator.Sources;

/// <summary>The bounds of one request to a source.</summary>
public sealed record HttpRules
{
    /// <summary>From connecting to the last byte, 1 s to 5 min.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Of the decoded body, 1 KiB to 100 MiB.</summary>
    public long MaxBytes { get; init; } = 10 * 1024 * 1024;
}
