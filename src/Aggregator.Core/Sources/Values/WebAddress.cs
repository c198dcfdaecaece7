using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>An absolute http or https address.</summary>
internal static class WebAddress
{
    private const int Longest = 2_000;

    public static Parsed<Uri> Parse(string text)
    {
        if (text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || !IsWeb(uri))
            return Parsed<Uri>.Bad(
                $"is {Quoted.In(text)}, not a web address; write one that begins with https:// or http://"
                + Meant(text));
        return uri.UserInfo.Length == 0
            ? Parsed<Uri>.Good(uri)
            : Parsed<Uri>.Bad("holds a name or password before the @; feeds.json is no place for secrets, take it out");
    }

    /// <summary>The public address that others are made from: a folder, hence the slash at its end.</summary>
    public static Parsed<Uri> ParseFolder(string text)
    {
        var parsed = Parse(text);
        if (parsed.Value is not { } uri)
            return parsed;
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return Parsed<Uri>.Bad($"is {Quoted.In(text)}; write it without ? and #");
        return uri.AbsolutePath.EndsWith('/') ? parsed : Parsed<Uri>.Good(new Uri(uri.AbsoluteUri + "/"));
    }

    public static bool IsWeb(Uri uri) =>
        (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;

    private static string Meant(string text)
    {
        var rest = text.Trim();
        if (rest.Length > Longest)
            return "";
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && rest[..colon].ToLowerInvariant() is "feed" or "htp" or "htps" or "http" or "https" or "hhtp")
            rest = rest[(colon + 1)..];
        rest = rest.TrimStart('/');
        if (!rest.Contains("://", StringComparison.Ordinal))
            rest = "https://" + rest;
        return Uri.TryCreate(rest, UriKind.Absolute, out var uri) && IsWeb(uri) && uri.Host.IndexOf('.') > 0
            ? $"; did you mean {Quoted.In(rest)}?"
            : "";
    }
}
