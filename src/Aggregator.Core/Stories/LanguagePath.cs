using System.Collections.Frozen;

namespace Aggregator.Stories;

/// <summary>Addresses of one page in several languages: the same but for a language in path or parameter.</summary>
internal static class LanguagePath
{
    private static readonly FrozenSet<string> Languages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ar", "az", "be", "bg", "bn", "bs", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu",
        "hy", "id", "it", "ja", "ka", "kk", "kz", "km", "ko", "kr", "ky", "lo", "lt", "lv", "mk", "mn", "ms", "my", "ne", "nl",
        "no", "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sv", "ta", "tg", "th", "tk", "tr", "uk", "ua", "ur",
        "uz", "vi", "zh", "cn", "eng", "rus", "aze", "kaz", "ukr", "tur", "ara", "zh-cn", "zh-tw", "zh-hans", "zh-hant", "en-us",
        "en-gb");

    private static readonly string[] Parameters = ["lang", "language", "locale", "lng", "l", "hl"];

    /// <summary>The canonical address without its language; null when it names none, or when nothing but the language
    /// tells
    /// pages apart (no number and no title in it).</summary>
    public static string? Without(string canonical)
    {
        var (page, hasLanguage) = Split(canonical);
        var path = page.IndexOf('/', StringComparison.Ordinal);
        return hasLanguage && path >= 0 && page.AsSpan(path).ContainsAnyInRange('0', '9') ? page : null;
    }

    /// <summary>The canonical address without its language, and whether it names one.</summary>
    public static (string Page, bool HasLanguage) Split(string canonical)
    {
        var found = false;
        var question = canonical.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? canonical : canonical[..question];
        var segments = path.Split('/').Where((segment, n) => n == 0 || !Found(Languages.Contains(segment))).ToList();
        var parameters = question < 0 ? [] : canonical[(question + 1)..].Split('&').Where(parameter => !Found(IsLanguage(parameter))).ToList();
        return (string.Join('/', segments) + "?" + string.Join('&', parameters), found);

        bool Found(bool isLanguage) => isLanguage && (found = true);
    }

    /// <summary>Whether an address names no piece of news, as ".../latest" does: no number, and no words joined by
    /// hyphens.</summary>
    public static bool IsGeneric(string? link) =>
        CanonicalUrl.Of(link) is not { } address || address.IndexOf('/', StringComparison.Ordinal) is not (>= 0 and var host)
        || (!address.AsSpan(host).ContainsAnyInRange('0', '9') && address.AsSpan(host).Count('-') < 2);

    private static bool IsLanguage(string parameter) =>
        parameter.Split('=', 2) is [var name, var value]
        && Parameters.Contains(name, StringComparer.OrdinalIgnoreCase) && Languages.Contains(value);
}
