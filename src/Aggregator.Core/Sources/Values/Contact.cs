using System.Text.RegularExpressions;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>Where a member's administrator reaches us: mailto:, or a web page.</summary>
internal static partial class Contact
{
    public static Parsed<string> Parse(string text)
    {
        if (Mail().IsMatch(text) || WebAddress.Parse(text).Problem is null)
            return Parsed<string>.Good(text);
        return Parsed<string>.Bad(
            $"is {Quoted.In(text)}; write an address of yours that begins with mailto: or https://"
            + (Mail().IsMatch("mailto:" + text) ? $"; did you mean {Quoted.In("mailto:" + text)}?" : ""));
    }

    [GeneratedRegex(@"^mailto:[^\s@:,;<>()""]{1,64}@[A-Za-z0-9.-]{1,253}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}
