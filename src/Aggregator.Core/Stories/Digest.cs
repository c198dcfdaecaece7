using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Stories;

/// <summary>A short name for a long text: the first 128 bits of SHA-256, so that no hostile text can borrow
/// another's.</summary>
public static class Digest
{
    /// <summary>22 characters (base64url). The parts are kept apart: ("ab", "c") and ("a", "bc") differ, as do null and
    /// "".</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var length = 0;
        foreach (var part in parts) length += 4 + (part is null ? 0 : Encoding.UTF8.GetMaxByteCount(part.Length));
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var written = 0;
            foreach (var part in parts)
            {
                var bytes = part is null ? -1 : Encoding.UTF8.GetBytes(part, buffer.AsSpan(written + 4));
                BitConverter.TryWriteBytes(buffer.AsSpan(written), bytes);
                written += 4 + Math.Max(0, bytes);
            }

            return Of(buffer.AsSpan(0, written));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The same of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Base64Url.EncodeToString(hash[..16]);
    }
}
