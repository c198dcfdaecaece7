using System.Globalization;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>A date format as .NET writes it: "d MMMM yyyy".</summary>
internal static class DateFormat
{
    private static readonly DateTime Example = new(2026, 11, 18, 13, 14, 15, DateTimeKind.Utc);

    public static Parsed<string> Parse(string text)
    {
        try
        {
            // A single letter would mean one of the machine's own patterns.
            if (text.Length > 1 && text.Length <= 100 && Example.ToString(text, CultureInfo.InvariantCulture) != text)
                return Parsed<string>.Good(text);
        }
        catch (FormatException)
        {
            // The sentence below says it.
        }
        return Parsed<string>.Bad(
            $"is {Quoted.In(text)}, not a date format; write one such as \"d MMMM yyyy\" or \"dd.MM.yyyy HH:mm\"");
    }
}
