using System.Net.Http.Headers;

namespace Aggregator.Fetching;

/// <summary>An answer's headers as they came, not as .NET understands them.</summary>
internal static class AnswerHeaders
{
    /// <summary>The header's value, several joined by commas; null when it is not there or empty.</summary>
    public static string? Raw(this HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 } value
            ? value
            : null;

    /// <summary>Each of the header's lines.</summary>
    public static IReadOnlyList<string> Lines(this HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? [.. values] : [];

    /// <summary>When the server wants us back at the earliest.</summary>
    public static DateTimeOffset? NotBefore(this HttpResponseMessage response, bool success, DateTimeOffset now)
    {
        var date = response.Headers.Raw("Date");
        var asked = RetryAfter.Read(response.Headers.Raw("Retry-After"), date, now);
        var fresh = success
            ? Freshness.Read(
                response.Headers.Raw("Cache-Control"), response.Content.Headers.Raw("Expires"),
                date, response.Headers.Raw("Age"), now)
            : null;
        return asked > fresh || fresh is null ? asked : fresh;
    }
}
