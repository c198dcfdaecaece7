using System.Text.RegularExpressions;

namespace Aggregator.Reading.Pages;

/// <summary>Where a click on an element leads.</summary>
internal static partial class ListLink
{
    private const int Longest = 2_000;

    private static readonly string[] Elsewhere = ["#", "javascript:", "mailto:", "tel:", "data:", "sms:", "skype:"];

    /// <summary>The address as the page writes it, in href or in a script's click; null when it leads nowhere.</summary>
    /// <param name="tag">The element's name.</param>
    /// <param name="href">Its attributes; null: it has none such.</param>
    /// <param name="click">onclick.</param>
    /// <param name="data">data-href.</param>
    public static string? Written(string tag, string? href, string? click, string? data)
    {
        if (tag == "a" && href is not null && IsAddress(href))
            return href;
        return click is not null ? Clicked(click)
            : tag != "a" && data is not null && IsAddress(data) ? data
            : null;
    }

    /// <summary>The absolute address without fragment and session; null when it is none.</summary>
    public static string? Absolute(Page page, string? written) => page.Absolute(written) is { } url ? Plain(url) : null;

    /// <summary>An address as every visitor at every time may use it.</summary>
    public static string Plain(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var plain = hash < 0 ? url : url[..hash];
        // Cheap first: hardly any address names a session.
        if (!plain.Contains("sid", StringComparison.OrdinalIgnoreCase)
            && !plain.Contains("session", StringComparison.OrdinalIgnoreCase))
            return plain;
        plain = SessionInPath().Replace(plain, "");
        return SessionInQuery().Replace(plain, "$1").TrimEnd('?', '&');
    }

    private static bool IsAddress(string href)
    {
        var start = href.AsSpan().TrimStart();
        if (start.IsEmpty)
            return false;
        foreach (var prefix in Elsewhere)
            if (start.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    private static string? Clicked(string script)
    {
        if (script.Length > Longest || Click().Match(script) is not { Success: true } match)
            return null;
        var address = match.Groups["address"].Value;
        return IsAddress(address) ? address : null;
    }

    [GeneratedRegex(
        @"(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\s*\(|window\.open\s*\(|\bopen\s*\()\s*"
        + @"(?:'(?<address>[^']+)'|""(?<address>[^""]+)"")",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Click();

    [GeneratedRegex(@";jsessionid=[^/?#]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SessionInPath();

    [GeneratedRegex(
        @"([?&])(?:phpsessid|jsessionid|aspsessionid\w*|sessionid|session_id|sid)=[0-9a-z_-]{16,}(?:&|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SessionInQuery();
}
