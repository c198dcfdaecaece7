namespace Aggregator.Fetching;

/// <summary>The ways in which fetching fails.</summary>
public enum FetchError
{
    /// <summary>No trouble.</summary>
    None,

    /// <summary>The address, or one it led to, may not be visited (private network, scheme, user name in it).</summary>
    Refused,

    /// <summary>robots.txt forbids it, or could not be read though the host is there (5xx, too slow).</summary>
    Robots,

    /// <summary>The host's name is unknown.</summary>
    NameUnknown,

    /// <summary>No connection came about.</summary>
    Unreachable,

    /// <summary>The TLS handshake failed.</summary>
    Tls,

    /// <summary>The answer did not end in time.</summary>
    Timeout,

    /// <summary>The answer is larger than allowed.</summary>
    TooLarge,

    /// <summary>The answer broke off.</summary>
    Truncated,

    /// <summary>The answer is not HTTP, or its content coding is unknown or damaged.</summary>
    Malformed,

    /// <summary>More than ten redirects, or a circle.</summary>
    TooManyRedirects,

    /// <summary>401, 403, 407 or 451.</summary>
    Forbidden,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>410.</summary>
    Gone,

    /// <summary>429, or 503 with Retry-After.</summary>
    RateLimited,

    /// <summary>Any other status that is not a success.</summary>
    HttpStatus,
}
