using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>A word or a phrase that a topic is known by; * at the end of a word stands for any ending.</summary>
internal static class TopicWords
{
    private const int Longest = 200;

    public static Parsed<string> Parse(string text)
    {
        var plain = PlainText.Parse(text);
        if (plain.Value is not { } words)
            return plain;
        if (words.Length > Longest)
            return Parsed<string>.Bad("is too long; write a word or a phrase of at most 200 characters");
        var each = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return each.Select(Problem).FirstOrDefault(one => one is not null) is { } problem
            ? Parsed<string>.Bad($"is {Quoted.In(text)}; {problem}")
            : plain;
    }

    private static string? Problem(string word) => word switch
    {
        _ when !word.Any(char.IsLetterOrDigit) && word.Contains('*', StringComparison.Ordinal) =>
            "a * alone stands for nothing: write it behind the beginning of a word, such as \"silk*\"",
        _ when word.TrimEnd('*').Contains('*', StringComparison.Ordinal) =>
            "a * stands only at the end of a word, for any ending",
        _ => null,
    };
}
