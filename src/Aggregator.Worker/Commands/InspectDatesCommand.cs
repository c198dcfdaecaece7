using System.CommandLine;
using System.Globalization;
using Aggregator.Reading.Dates;

namespace Aggregator.Commands;

/// <summary>The verb <c>inspect dates</c>: which date is seen in each line of the standard input.</summary>
internal static class InspectDatesCommand
{
    private const string Details =
        """
        Each line is a text as a page writes it; the answer is its date, or - where it has none. With --jsonl each line
        of the input is {"text": TEXT, "lang": BCP 47 or null, "now": TIME of the visit or null}, and each line of the
        output {"text": TEXT, "lang": LANG, "date": TIME or null}.
        """;

    public static Command Create()
    {
        var many = new Option<bool>("--jsonl") { Description = "Texts on standard input, one JSON object a line." };
        var dates = new Verb("dates", "Shows which dates are seen in texts.", Details) { many };
        dates.SetAction((line, cancel) => RunAsync(line.GetValue(many), line.InvocationConfiguration.Output, cancel));
        return dates;
    }

    private static async Task<int> RunAsync(bool isJson, TextWriter output, CancellationToken cancel)
    {
        await foreach (var line in JsonLines.ReadAsync(cancel))
        {
            await output.WriteLineAsync(isJson ? Answer(Asked(line)) : Date(new(line)) ?? "-");
        }

        return 0;
    }

    private static string Answer(Question asked) =>
        JsonLines.Answer(new { asked.Text, asked.Lang, Date = Date(asked) });

    private static string? Date(Question asked) =>
        PageDates.Read(asked.Text, new DateContext { Language = asked.Lang, Now = asked.Now })?.At.UtcDateTime
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Not a question: it has no date.
    private static Question Asked(string line) => JsonLines.Asked<Question>(line) ?? new Question(null);

    private sealed record Question(string? Text, string? Lang = null, DateTimeOffset? Now = null);
}
