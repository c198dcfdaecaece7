namespace Aggregator.Polling;

/// <summary>What a server's answer means for the next visit.</summary>
public sealed record Answer
{
    /// <summary>null when there was no answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>As received.</summary>
    public string? ETag { get; init; }

    /// <summary>As received.</summary>
    public string? LastModified { get; init; }

    /// <summary>Of the body; null when there was none.</summary>
    public string? BodyHash { get; init; }

    /// <summary>Where a permanent redirect led, or null.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Retry-After, max-age: nobody comes before; or null.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
