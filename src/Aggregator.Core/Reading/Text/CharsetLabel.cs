using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Reading.Text;

/// <summary>Where servers and documents say their character set and language.</summary>
internal static partial class CharsetLabel
{
    /// <summary>The charset parameter of a Content-Type header; null when there is none.</summary>
    public static string? OfHeader(string? contentType) =>
        contentType is not null && HeaderCharset().Match(contentType) is { Success: true } found
            ? found.Groups[1].Value
            : null;

    /// <summary>The name in an XML declaration or an HTML meta tag at the beginning of a document.</summary>
    public static string? OfDocument(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        var found = Declaration().Match(text) is { Success: true } declared ? declared : Meta().Match(text);
        return found.Success ? found.Groups[1].Value : null;
    }

    /// <summary>The language that the beginning of a document declares.</summary>
    public static string? Language(ReadOnlySpan<byte> head) =>
        DeclaredLanguage().Match(Encoding.Latin1.GetString(head)) is { Success: true } found
            ? found.Groups[1].Value
            : null;

    [GeneratedRegex("""charset\s*=\s*["']?\s*([^\s"';,]+)""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeaderCharset();

    [GeneratedRegex("""^[^<]*<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{2,40})""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex("""<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Meta();

    [GeneratedRegex("""(?:<language>\s*|\s(?:xml:)?lang\s*=\s*["'])([A-Za-z]{2,3})\b""", RegexOptions.None, 1000)]
    private static partial Regex DeclaredLanguage();
}
