using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>Words for people: not empty, one line, not endless.</summary>
internal static class PlainText
{
    private const int Longest = 1_000;

    public static Parsed<string> Parse(string text) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => Parsed<string>.Bad("is empty; write a text, or leave the key out"),
        { Length: > Longest } => Parsed<string>.Bad("is too long; write at most 1,000 characters"),
        _ when text.Any(char.IsControl) => Parsed<string>.Bad("holds line breaks or control characters; write a line"),
        _ => Parsed<string>.Good(text.Trim()),
    };
}
