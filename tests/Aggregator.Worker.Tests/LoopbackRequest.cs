using Microsoft.AspNetCore.Http;

namespace Aggregator;

/// <summary>A request as a <see cref="LoopbackServer"/> got it.</summary>
internal sealed record LoopbackRequest(string Path, IReadOnlyDictionary<string, string> Headers)
{
    public static LoopbackRequest Of(HttpRequest request) => new(
        request.Path + request.QueryString,
        request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));

    /// <summary>A header's value, or null.</summary>
    public string? this[string header] => Headers.GetValueOrDefault(header);
}
