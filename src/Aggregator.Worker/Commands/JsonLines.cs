using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Commands;

/// <summary>JSON lines, as <c>inspect</c> talks to machines: a question a line of the standard input, an answer a line
/// of the output.</summary>
internal static class JsonLines
{
    // Only what JSON itself asks for is escaped: the output is read by programs, never by a browser.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The lines of the standard input but for empty ones.</summary>
    public static async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        // The lines are UTF-8 whatever the terminal thinks.
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            if (line.Length > 0) yield return line;
        }
    }

    /// <summary>What stands on the line; null when it is no such thing.</summary>
    public static T? Asked<T>(string line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Answer<T>(T answer) => JsonSerializer.Serialize(answer, Json);

    public static string Error(string file, string message) => Answer(new { File = file, Error = message });
}
