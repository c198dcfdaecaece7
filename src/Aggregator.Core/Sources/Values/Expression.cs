using System.Text.RegularExpressions;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>A regular expression.</summary>
internal static class Expression
{
    public static Parsed<string> Parse(string text)
    {
        try
        {
            _ = new Regex(text, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return Parsed<string>.Good(text);
        }
        catch (ArgumentException fault)
        {
            return Parsed<string>.Bad($"is {Quoted.In(text)}, not a regular expression: {Quoted.Plain(fault.Message)}");
        }
    }
}
