using System.Text.RegularExpressions;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>A regular expression whose cost is bounded: no title makes it go back and try again.</summary>
internal static class Expression
{
    private const int Longest = 1_000;

    public static Parsed<Regex> Parse(string text)
    {
        if (text.Length > Longest)
            return Parsed<Regex>.Bad("is too long; write at most 1,000 characters, and the rest as another one");
        try
        {
            var expression = new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            return expression.IsMatch("")
                ? Parsed<Regex>.Bad($"is {Quoted.In(text)}, which finds every title; write what to look for")
                : Parsed<Regex>.Good(expression);
        }
        catch (ArgumentException fault)
        {
            return Parsed<Regex>.Bad($"is {Quoted.In(text)}, not a regular expression: {Quoted.Plain(fault.Message)}");
        }
        catch (NotSupportedException)
        {
            return Parsed<Regex>.Bad(
                $"is {Quoted.In(text)}; look-arounds such as (?!...), references such as \\1, atomic groups and"
                + " repetitions of thousands may take for ever, write it without");
        }
    }
}
