using System.Buffers.Text;
using System.Security.Cryptography;

namespace Aggregator.Publishing;

/// <summary>A finished document: the same stories always give the same bytes, hence the same ETag.</summary>
/// <param name="ContentType">With charset.</param>
/// <param name="Body">The identity coding.</param>
/// <param name="ETag">Strong, quoted: of the body's hash.</param>
/// <param name="LastModified">UTC, whole seconds: the last change of what is shown, removals included; or null.</param>
public sealed record Publication(
    string ContentType, ReadOnlyMemory<byte> Body, string ETag, DateTimeOffset? LastModified)
{
    /// <summary>The publication of these bytes; their hash becomes the ETag.</summary>
    public static Publication Of(string contentType, byte[] body, DateTimeOffset? lastChange = null)
    {
        // 132 bits: two bodies never share a tag, and the header stays short.
        var hash = Base64Url.EncodeToString(SHA256.HashData(body))[..22];
        return new Publication(contentType, body, $"\"{hash}\"", WholeSecond(lastChange));
    }

    private static DateTimeOffset? WholeSecond(DateTimeOffset? moment) => moment is { } at
        ? new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero)
        : null;
}
