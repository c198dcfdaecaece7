using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Aggregator.Publishing;

/// <summary>A piece of HTML, written as an interpolated string: what the template spells out is markup, what it fills
/// in is text and is escaped. There is no other way to make one, so nothing from outside can become markup.
/// Attributes stand in double quotes.</summary>
[InterpolatedStringHandler]
internal sealed class Html(int literalLength, int formattedCount)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"'");

    private readonly StringBuilder _markup = new(literalLength + 32 * formattedCount);

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(Html? piece) => _markup.Append(piece?._markup);

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces) _markup.Append(piece._markup);
    }

    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(string? text)
    {
        var rest = PageText.Of(text ?? "").AsSpan();
        for (int at; (at = rest.IndexOfAny(Escaped)) >= 0; rest = rest[(at + 1)..])
        {
            _markup.Append(rest[..at]).Append(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
        }

        _markup.Append(rest);
    }

    /// <summary>A number as pages write it.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public override string ToString() => _markup.ToString();
}
