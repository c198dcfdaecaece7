namespace Aggregator.Reading.Pages;

/// <summary>Addresses of files that are no pages: documents, pictures, sound and films.</summary>
public static class FileLink
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pdf"] = "application/pdf",
        ["doc"] = "application/msword",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xls"] = "application/vnd.ms-excel",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["ppt"] = "application/vnd.ms-powerpoint",
        ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["odt"] = "application/vnd.oasis.opendocument.text",
        ["rtf"] = "application/rtf",
        ["epub"] = "application/epub+zip",
        ["hwp"] = "application/x-hwp",
        ["zip"] = "application/zip",
        ["rar"] = "application/vnd.rar",
        ["7z"] = "application/x-7z-compressed",
        ["jpg"] = "image/jpeg",
        ["jpeg"] = "image/jpeg",
        ["png"] = "image/png",
        ["gif"] = "image/gif",
        ["webp"] = "image/webp",
        ["mp3"] = "audio/mpeg",
        ["m4a"] = "audio/mp4",
        ["mp4"] = "video/mp4",
        ["webm"] = "video/webm",
        ["mov"] = "video/quicktime",
        ["avi"] = "video/x-msvideo",
    };

    /// <summary>The item with the file that it links to beside it; the item itself when that is a page.</summary>
    /// <param name="raw">As the list gives it.</param>
    /// <param name="contentType">What the server calls it; null: told by the address.</param>
    public static RawItem Enclosed(RawItem raw, string? contentType = null)
    {
        var type = OfFile(contentType) ?? MediaType(raw.Link);
        return type is null || raw.Link is null || raw.Enclosures.Any(known => known.Url == raw.Link)
            ? raw
            : raw with { Enclosures = [.. raw.Enclosures, new Enclosure(raw.Link, type)] };
    }

    /// <summary>The media type of a Content-Type when it is of a file; null when it is of a page, or of nothing.</summary>
    public static string? OfFile(string? contentType)
    {
        var type = (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        return type is "application/octet-stream" || type.EndsWith("xml", StringComparison.Ordinal) ? null
            : type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal)
                || type.StartsWith("video/", StringComparison.Ordinal) || Types.ContainsValue(type) ? type
            : null;
    }

    /// <summary>Whether an address ends in the name of such a file.</summary>
    public static bool Is(string? address) => MediaType(address) is not null;

    /// <summary>The media type that the name of the file stands for; null when it is none.</summary>
    public static string? MediaType(string? address)
    {
        var path = address.AsSpan();
        var end = path.IndexOfAny('?', '#');
        path = end < 0 ? path : path[..end];
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? Types.GetValueOrDefault(name[(dot + 1)..].ToString()) : null;
    }
}
