namespace Aggregator.Sources.Json;

/// <summary>Words of the file as a message may repeat them: short, on one line, nothing that moves a cursor.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    public static string In(string text) => $"\"{Plain(text)}\"";

    public static string Plain(string text)
    {
        var end = text.Length <= Longest ? text.Length : Longest - (char.IsHighSurrogate(text[Longest - 1]) ? 1 : 0);
        var shown = string.Concat(text.AsSpan(0, end).ToString().Select(c => IsShown(c) ? c : '\uFFFD'));
        return end == text.Length ? shown : shown + "...";
    }

    // Bidirectional overrides would turn the rest of the line around.
    private static bool IsShown(char c) =>
        !char.IsControl(c) && c is not ((>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
