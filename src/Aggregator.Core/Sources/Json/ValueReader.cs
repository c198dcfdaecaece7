using System.Globalization;
using System.Text.Json;

namespace Aggregator.Sources.Json;

/// <summary>Single values: their type, what their text says, and how messages name them.</summary>
internal static class ValueReader
{
    public static bool TryRead<T>(LocatedValue value, Problems problems, Func<string, Parsed<T>> parse, out T read)
    {
        read = default!;
        if (!Is(value, JsonValueKind.String, problems))
            return false;
        var parsed = parse(value.Text);
        if (parsed.Problem is { } problem)
            problems.Error(value, problem);
        else
            read = parsed.Value!;
        return parsed.Problem is null;
    }

    /// <summary>Whether the value is of this kind; reported when not.</summary>
    public static bool Is(LocatedValue value, JsonValueKind wanted, Problems problems)
    {
        if (value.Kind == wanted)
            return true;
        problems.Error(value, $"is {Name(value.Kind)}; write {wanted switch
        {
            JsonValueKind.String => "a text in quotes",
            JsonValueKind.Number => "a number, without quotes",
            JsonValueKind.Array => "a list in [ ]",
            _ => "an object in { }",
        }}");
        return false;
    }

    public static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    /// <summary>The path without positions: <c>members[].sources[].tags</c>.</summary>
    public static string Pattern(LocatedValue value) => value switch
    {
        { Parent: null } => "",
        { Key: null } => Pattern(value.Parent) + "[]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Pattern(value.Parent)}.{value.Key}"),
    };
}
