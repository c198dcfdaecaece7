namespace Aggregator.Reading.Feeds;

/// <summary>Takes out of a JSON text what no JSON parser accepts.</summary>
internal static class JsonRepair
{
    /// <summary>Escapes that are half of a surrogate pair become U+FFFD.</summary>
    public static string LoneSurrogates(string json) => string.Create(json.Length, json, static (clean, written) =>
    {
        written.CopyTo(clean);
        for (var i = 0; i + 1 < clean.Length; i++)
        {
            if (clean[i] != '\\')
            {
                continue;
            }

            var isPair = IsEscape(clean, i, '8', 'b') && IsEscape(clean, i + 6, 'c', 'f');
            if (!isPair && IsEscape(clean, i, '8', 'f'))
            {
                "fffd".CopyTo(clean[(i + 2)..]);
            }

            i += isPair ? 11 : 1;
        }
    });

    // \uD800 to \uDFFF, or a part of it.
    private static bool IsEscape(ReadOnlySpan<char> json, int at, char least, char most) =>
        at + 5 < json.Length && json[at] == '\\' && json[at + 1] == 'u' && json[at + 2] is 'd' or 'D'
        && char.ToLowerInvariant(json[at + 3]) >= least && char.ToLowerInvariant(json[at + 3]) <= most;
}
