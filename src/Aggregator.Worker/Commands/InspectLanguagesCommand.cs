using System.CommandLine;
using Aggregator.Reading.Text;

namespace Aggregator.Commands;

/// <summary>The verb <c>inspect languages</c>: in which language each line of the standard input is.</summary>
internal static class InspectLanguagesCommand
{
    private const string Details =
        """
        Each line is a text, such as a title; the answer is its language (BCP 47), or - where nothing tells it. With
        --jsonl each line of the input is {"text": TEXT, "declared": BCP 47 or null, "among": [BCP 47, ...] or null},
        and each line of the output {"text": TEXT, "language": BCP 47 or null}. A declared language stands unless the
        text plainly is in another; "among" names the languages of the alliance, and is all languages when left out.
        """;

    public static Command Create()
    {
        var many = new Option<bool>("--jsonl") { Description = "Texts on standard input, one JSON object a line." };
        var languages = new Verb("languages", "Shows in which language texts are.", Details) { many };
        languages.SetAction((line, cancel) =>
            RunAsync(line.GetValue(many), line.InvocationConfiguration.Output, cancel));
        return languages;
    }

    private static async Task<int> RunAsync(bool isJson, TextWriter output, CancellationToken cancel)
    {
        await foreach (var line in JsonLines.ReadAsync(cancel))
        {
            await output.WriteLineAsync(isJson ? Answer(Asked(line)) : Language(new(line)) ?? "-");
        }

        return 0;
    }

    private static string Answer(Question asked) =>
        JsonLines.Answer(new { asked.Text, Language = Language(asked) });

    private static string? Language(Question asked) =>
        Languages.Settle(LanguageTag.Of(asked.Declared), null, asked.Text ?? "", asked.Among ?? []);

    // Not a question: it has no language.
    private static Question Asked(string line) => JsonLines.Asked<Question>(line) ?? new Question(null);

    private sealed record Question(string? Text, string? Declared = null, IReadOnlyList<string>? Among = null);
}
