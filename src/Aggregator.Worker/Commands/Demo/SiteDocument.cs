using System.Security.Cryptography;

namespace Aggregator.Commands.Demo;

/// <summary>What a made-up site answers with.</summary>
internal sealed record SiteDocument(string ContentType, byte[] Body)
{
    /// <summary>Of the bytes, so that it changes exactly when they do.</summary>
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Body)[..8])}\"";
}
