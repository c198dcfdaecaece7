using System.Text.RegularExpressions;
using Aggregator.Reading.Dates;

namespace Aggregator.Reading.Pages;

/// <summary>The day that an address names: /2026/03/17/, /2026/0317/, t20260317_1234.htm, /17-03-2026/.</summary>
internal static partial class AddressDate
{
    private const int Longest = 2_000;

    /// <summary>The day; null when there is none.</summary>
    public static ItemDate? Read(string address, TimeZoneInfo zone) =>
        Find(address) is { } day ? DateReader.Read(day, zone) : null;

    /// <summary>The day as 2026-03-17; null when there is none.</summary>
    public static string? Find(string address)
    {
        if (address.Length > Longest)
            return null;
        var match = YearFirst().Match(address);
        if (!match.Success)
            match = DayFirst().Match(address);
        return match.Success
            ? $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}"
            : null;
    }

    [GeneratedRegex(
        @"(?<!\d)(?<y>(?:19|20)\d\d)[-/_.]?(?<m>0[1-9]|1[0-2]|(?<=[-/_.])[1-9])[-/_.]?"
        + @"(?<d>0[1-9]|[12]\d|3[01]|(?<=[-/_.])[1-9])(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"(?<!\d)(?<d>0?[1-9]|[12]\d|3[01])(?<s>[-/_.])(?<m>0?[1-9]|1[0-2])\k<s>(?<y>20\d\d)(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();
}
