using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>The entities that a document declares for itself; they stand for text, never for one another.</summary>
/// <param name="context">Limits and warnings.</param>
internal sealed partial class DeclaredEntities(FeedContext context)
{
    private const int Most = 100;
    private const int LongestDeclaration = 10_000;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private int _left = context.Limits.EntityCharacters;

    /// <summary>Takes in the declarations of a DOCTYPE, as far as they are read at all.</summary>
    public void Declare(ReadOnlySpan<char> declarations)
    {
        if (declarations.Length > LongestDeclaration)
        {
            context.SayOnce("the DOCTYPE is too long; only its beginning was read");
        }

        var read = declarations[..Math.Min(LongestDeclaration, declarations.Length)].ToString();
        foreach (Match entity in Declaration().Matches(read))
        {
            if (_values.Count >= Most)
            {
                context.SayOnce(string.Create(
                    CultureInfo.InvariantCulture, $"more than {Most} entities are declared; the rest was left out"));
                return;
            }

            _values.TryAdd(entity.Groups["name"].Value, HtmlEntities.Decode(entity.Groups["value"].ValueSpan));
        }
    }

    /// <summary>The text with its references resolved.</summary>
    public string Resolve(ReadOnlySpan<char> text)
    {
        if (_values.Count == 0 || !text.Contains('&'))
        {
            return HtmlEntities.Decode(text);
        }

        var resolved = new StringBuilder(text.Length);
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            HtmlEntities.Decode(text[..at], resolved);
            text = text[at..];
            var end = text[..Math.Min(text.Length, 65)].IndexOf(';');
            if (end > 1 && _values.TryGetValue(text[1..end].ToString(), out var value) && MayStandFor(value))
            {
                resolved.Append(value);
                text = text[(end + 1)..];
                continue;
            }

            var next = text[1..].IndexOf('&') + 1;
            HtmlEntities.Decode(next > 0 ? text[..next] : text, resolved);
            text = next > 0 ? text[next..] : default;
        }

        HtmlEntities.Decode(text, resolved);
        return resolved.ToString();
    }

    // A short reference to a long text, very often, is more than any memory holds: beyond the limit it stays one.
    private bool MayStandFor(string value)
    {
        if (value.Length > _left)
        {
            var most = context.Limits.EntityCharacters.ToString("N0", CultureInfo.InvariantCulture);
            context.SayOnce($"its entities stand for more than {most} characters; the rest was left as written");
            _left = 0;
            return value.Length == 0;
        }

        _left -= value.Length;
        return true;
    }

    [GeneratedRegex(
        """<!ENTITY\s+(?<name>[\w.-]{1,60})\s+(?:"(?<value>[^"]{0,1000})"|'(?<value>[^']{0,1000})')\s*>""",
        RegexOptions.None,
        1_000)]
    private static partial Regex Declaration();
}
