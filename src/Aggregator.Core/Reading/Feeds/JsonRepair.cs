using System.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>Takes out of a JSON text what no JSON parser accepts.</summary>
internal static class JsonRepair
{
    /// <summary>Bare control characters become spaces: between values they are white space anyway.</summary>
    public static string Controls(string json) => string.Create(json.Length, json, static (clean, written) =>
    {
        for (var i = 0; i < clean.Length; i++)
        {
            clean[i] = written[i] < ' ' ? ' ' : written[i];
        }
    });

    /// <summary>Escapes that are half of a surrogate pair become U+FFFD.</summary>
    public static string LoneSurrogates(string json)
    {
        var clean = new StringBuilder(json);
        for (var i = 0; i + 1 < clean.Length; i++)
        {
            if (clean[i] != '\\')
            {
                continue;
            }

            var isPair = IsEscape(clean, i, 'd', '8', 'b') && IsEscape(clean, i + 6, 'd', 'c', 'f');
            if (!isPair && IsEscape(clean, i, 'd', '8', 'f'))
            {
                clean.Remove(i + 2, 4).Insert(i + 2, "fffd");
            }

            i += isPair ? 11 : 1;
        }

        return clean.ToString();
    }

    private static bool IsEscape(StringBuilder json, int at, char first, char least, char most) =>
        at + 5 < json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && char.ToLowerInvariant(json[at + 2]) == first
        && char.ToLowerInvariant(json[at + 3]) >= least && char.ToLowerInvariant(json[at + 3]) <= most;
}
