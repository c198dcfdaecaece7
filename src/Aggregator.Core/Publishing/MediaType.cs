using System.Buffers;
using System.Collections.Frozen;

namespace Aggregator.Publishing;

/// <summary>Which kind of file an address leads to (RFC 6838).</summary>
internal static class MediaType
{
    private const int Longest = 127;

    private static readonly FrozenDictionary<string, string> ByEnding = new Dictionary<string, string>
    {
        ["jpg"] = "image/jpeg",
        ["jpeg"] = "image/jpeg",
        ["png"] = "image/png",
        ["gif"] = "image/gif",
        ["webp"] = "image/webp",
        ["avif"] = "image/avif",
        ["svg"] = "image/svg+xml",
        ["mp3"] = "audio/mpeg",
        ["m4a"] = "audio/mp4",
        ["ogg"] = "audio/ogg",
        ["opus"] = "audio/ogg",
        ["wav"] = "audio/wav",
        ["mp4"] = "video/mp4",
        ["m4v"] = "video/mp4",
        ["webm"] = "video/webm",
        ["mov"] = "video/quicktime",
        ["pdf"] = "application/pdf",
        ["doc"] = "application/msword",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xls"] = "application/vnd.ms-excel",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["ppt"] = "application/vnd.ms-powerpoint",
        ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["epub"] = "application/epub+zip",
        ["zip"] = "application/zip",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        ByEnding.GetAlternateLookup<ReadOnlySpan<char>>();

    // RFC 6838, 4.2.
    private static readonly SearchValues<char> NameLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789!#$&-^_.+");

    /// <summary>What is written, without parameters, where it is a media type; else what the address's ending says;
    /// null where neither does.</summary>
    public static string? Of(string? written, string address) => Named(written) ?? ByName(address);

    private static string? Named(string? written)
    {
        var type = (written ?? "").Split(';')[0].Trim().ToLowerInvariant();
        return type.Length <= Longest && type.Split('/') is [var kind, var form] && IsName(kind) && IsName(form)
            ? type
            : null;
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetterOrDigit(name[0])
        && !name.AsSpan().ContainsAnyExcept(NameLetters);

    private static string? ByName(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address.AsSpan(0, end);
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') && Endings.TryGetValue(path[(dot + 1)..], out var type) ? type : null;
    }
}
