using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Next.js sends what it renders on the server as rows of text, cut into pieces wherever it pleases and
/// pushed by a script each (<c>self.__next_f.push([1,"..."])</c>); this gives the rows that are data.</summary>
internal static class NextRows
{
    /// <summary>Stands for the place of a list in them.</summary>
    public const string Name = "next";

    /// <summary>What each of the scripts calls.</summary>
    public const string Push = "__next_f.push(";

    private const int MostCharacters = 5_000_000;

    public static IEnumerable<string> Of(IEnumerable<IHtmlScriptElement> scripts)
    {
        var text = new StringBuilder();
        foreach (var script in scripts)
            if (text.Length < MostCharacters && Piece(script.TextContent) is { } piece)
                text.Append(piece);
        // "5:[...]": a number in hexadecimal, then the row.
        foreach (var row in text.ToString().Split('\n'))
            if (row.IndexOf(':', StringComparison.Ordinal) is > 0 and < 8 and var colon
                && colon + 1 < row.Length && row[colon + 1] is '[' or '{')
                yield return row[(colon + 1)..];
    }

    private static string? Piece(string script)
    {
        var start = script.IndexOf(Push, StringComparison.Ordinal);
        var end = script.LastIndexOf(')');
        if (start < 0 || end < start + Push.Length)
            return null;
        try
        {
            using var pushed = JsonDocument.Parse(script[(start + Push.Length)..end]);
            return pushed.RootElement.ValueKind == JsonValueKind.Array && pushed.RootElement.GetArrayLength() == 2
                && pushed.RootElement[1].ValueKind == JsonValueKind.String
                    ? pushed.RootElement[1].GetString()
                    : null;
        }
        catch (JsonException)
        {
            return null; // A script, not data.
        }
    }
}
