using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>One of a few words.</summary>
internal static class Choice
{
    public static Parsed<string> Parse(string text, params IReadOnlyList<string> words) =>
        words.Contains(text, StringComparer.Ordinal)
            ? Parsed<string>.Good(text)
            : Parsed<string>.Bad($"is {Quoted.In(text)}; write {List(words)}{Nearest.Hint(text, words)}");

    /// <summary>What one of a few words means.</summary>
    public static Parsed<T> Parse<T>(string text, params (string Word, T Meaning)[] choices)
    {
        var word = Parse(text, [.. choices.Select(choice => choice.Word)]);
        return word.Problem is { } problem
            ? Parsed<T>.Bad(problem)
            : Parsed<T>.Good(Array.Find(choices, choice => choice.Word == word.Value).Meaning);
    }

    /// <summary>One of an enum's names, in lower case.</summary>
    public static Parsed<T> Parse<T>(string text)
        where T : struct, Enum
    {
        var word = Parse(text, [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())]);
        return word.Problem is { } problem
            ? Parsed<T>.Bad(problem)
            : Parsed<T>.Good(Enum.Parse<T>(word.Value!, ignoreCase: true));
    }

    private static string List(IReadOnlyList<string> words) =>
        string.Join(", ", words.Take(words.Count - 1).Select(Quoted.In)) + " or " + Quoted.In(words[^1]);
}
