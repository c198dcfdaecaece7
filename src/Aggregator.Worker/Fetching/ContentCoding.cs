using System.IO.Compression;

namespace Aggregator.Fetching;

/// <summary>The content codings (RFC 9110, 8.4.1) that can be undone.</summary>
internal static class ContentCoding
{
    /// <summary>The names that stand in the header, without those that mean nothing, in lower case.</summary>
    public static IReadOnlyList<string> Named(string? header) =>
        [.. (header ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.ToLowerInvariant())
            .Where(name => name != "identity")];

    public static bool IsKnown(string name) => name is "gzip" or "x-gzip" or "br" or "deflate";

    /// <summary>The bytes behind the coding. The first two bytes count for more than the header: servers say gzip and
    /// send plain text, or hand out a .gz file without saying so.</summary>
    public static Stream Undo(Stream coded, string? name, byte first, byte second)
    {
        var isGzip = (first, second) is (0x1f, 0x8b);
        return name switch
        {
            "br" => new BrotliStream(coded, CompressionMode.Decompress),
            "deflate" when IsZlib(first, second) => new ZLibStream(coded, CompressionMode.Decompress),
            "deflate" => new DeflateStream(coded, CompressionMode.Decompress),
            _ => isGzip ? new GZipStream(coded, CompressionMode.Decompress) : coded,
        };
    }

    // RFC 1950, 2.2: method 8, and a check that makes both bytes a multiple of 31. Old IIS sends bare deflate.
    private static bool IsZlib(byte first, byte second) =>
        (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
}
