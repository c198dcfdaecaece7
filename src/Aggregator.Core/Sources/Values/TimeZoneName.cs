using System.Text.RegularExpressions;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>A time zone as the IANA database names it: "Asia/Baku".</summary>
internal static partial class TimeZoneName
{
    public static Parsed<TimeZoneInfo> Parse(string text)
    {
        // The name becomes a file's name on some systems: nothing but names goes there. Whether case matters differs
        // between systems, and on some with what was asked before: here it does.
        if (Written().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && zone.Id == text)
            return Parsed<TimeZoneInfo>.Good(zone);
        return Parsed<TimeZoneInfo>.Bad(
            $"is {Quoted.In(text)}, not a known time zone; write its IANA name, such as \"Asia/Baku\"{Meant(text)}");
    }

    private static string Meant(string text)
    {
        List<string> zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)];
        var city = text[(text.LastIndexOf('/') + 1)..].Replace(' ', '_');
        var near = zones.Find(zone => zone.EndsWith("/" + city, StringComparison.OrdinalIgnoreCase))
            ?? Nearest.To(text, zones);
        return near is null ? "" : $"; did you mean \"{near}\"?";
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
