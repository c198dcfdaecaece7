namespace Aggregator.Fetching;

/// <summary>What to tell another server, and within which bounds.</summary>
public sealed record PostRequest
{
    public required Uri Url { get; init; }

    /// <summary>The form's fields (application/x-www-form-urlencoded), in this order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Form { get; init; }

    /// <summary>From connecting to the answer's headers; its body is of no interest.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The contact for the User-Agent, from the catalog; null: none.</summary>
    public string? Contact { get; init; }
}
