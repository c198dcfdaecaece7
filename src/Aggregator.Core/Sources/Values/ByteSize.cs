using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>A number of bytes as feeds.json writes it: "10MiB".</summary>
internal static partial class ByteSize
{
    private const long Least = 1024;
    private const long Most = 100 * 1024 * 1024;

    public static Parsed<long> Parse(string text)
    {
        var match = Written().Match(text);
        if (!match.Success)
            return Parsed<long>.Bad($"is {Quoted.In(text)}; write a number and KiB or MiB, such as \"10MiB\"");
        var unit = match.Groups[2].Value.ToUpperInvariant() switch
        {
            "KIB" => 1024,
            "MIB" => 1024 * 1024,
            "KB" => 1_000,
            "MB" => 1_000_000,
            _ => 1L,
        };
        var size = unit * int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return size is >= Least and <= Most
            ? Parsed<long>.Good(size)
            : Parsed<long>.Bad($"is {Quoted.In(text)}; write from 1KiB to 100MiB");
    }

    [GeneratedRegex(@"^([0-9]{1,9})\s?([KM]i?B|B)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
