namespace Aggregator.Reading;

/// <summary>Bytes as fetched (content codings undone), with what the server said of them.</summary>
public sealed record Document
{
    /// <summary>The final address, after redirects.</summary>
    public required Uri Url { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When it was fetched; null: not known.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>HTTP's status; null: not known, or 200.</summary>
    public int? Status { get; init; }

    /// <summary>The Content-Type header as sent, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>The Content-Language header as sent, or null.</summary>
    public string? ContentLanguage { get; init; }

    /// <summary>The Link headers (RFC 8288) as sent.</summary>
    public IReadOnlyList<string> LinkHeaders { get; init; } = [];
}
