using Aggregator.Reading;

namespace Aggregator.Fetching;

/// <summary>What a server answered: a document, "not modified", or trouble as a value.</summary>
public sealed record FetchResult
{
    /// <summary><see cref="FetchError.None"/> for a document and for "not modified".</summary>
    public FetchError Error { get; init; }

    /// <summary>The trouble as a sentence for the admin; null when there is none.</summary>
    public string? Message { get; init; }

    /// <summary>The last answer's status; null when there was no answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The document of a 200; null otherwise.</summary>
    public Document? Document { get; init; }

    /// <summary>The page that came with a status that is no success, its beginning at least; null when none did, or
    /// none was asked for.</summary>
    public Document? Refusal { get; init; }

    /// <summary>True for a 304.</summary>
    public bool NotModified { get; init; }

    /// <summary>As received.</summary>
    public string? ETag { get; init; }

    /// <summary>As received.</summary>
    public string? LastModified { get; init; }

    /// <summary>Nobody asks again before: max-age or Expires, at most a day ahead, or Retry-After, at most 30 days;
    /// null: no word of it.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Where permanent redirects (301, 308) alone led, when the first hop was one; null otherwise.</summary>
    public Uri? MovedTo { get; init; }
}
