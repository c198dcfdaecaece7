using System.Globalization;

namespace Aggregator.Reading.Text;

/// <summary>Decides which attributes of an element are kept, and makes their values safe.</summary>
internal sealed class HtmlAttributes(string? against) : IDisposable
{
    private const int LongestText = 500;
    private const int LongestName = 8;

    private readonly HtmlBuffer _kept = new(256);
    private uint _seen;

    /// <summary>Whether the class or id of the element last read named a share bar or the like.</summary>
    public bool IsClutter { get; private set; }

    /// <summary>The address of the link last read; null when it has none.</summary>
    public string? Link { get; private set; }

    /// <summary>The attributes of the tag just scanned that are written again, each with a leading space.</summary>
    public ReadOnlySpan<char> Of(HtmlElement element, ref HtmlScanner scanner)
    {
        _kept.Length = 0;
        (_seen, IsClutter, Link) = (0, false, null);
        Span<char> lower = stackalloc char[LongestName];
        while (scanner.ReadAttribute())
        {
            var name = scanner.AttributeName;
            if (name.Length <= LongestName)
            {
                Take(element, lower[..name.ToLowerInvariant(lower)], scanner.AttributeValue);
            }
        }

        return _kept.Written;
    }

    /// <summary>The attributes of a picture, each with a leading space.</summary>
    public ReadOnlySpan<char> Of(HtmlImage image)
    {
        _kept.Length = 0;
        image.WriteTo(_kept);
        return _kept.Written;
    }

    /// <summary>An attribute's text as one line.</summary>
    public static string Line(ReadOnlySpan<char> value) =>
        OneLine.Of(HtmlEntities.Decode(value, inAttribute: true), LongestText);

    /// <summary>An attribute's number within bounds, "px" allowed; null for anything else.</summary>
    public static int? Number(ReadOnlySpan<char> value, int least, int most)
    {
        value = value.Trim();
        value = value.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? value[..^2] : value;
        var isNumber = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= least && number <= most ? number : null;
    }

    public void Dispose() => _kept.Dispose();

    private void Take(HtmlElement element, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "class" or "id":
                IsClutter |= Clutter.IsNamed(value);
                break;
            case "href" when element.Name == "a" && IsFirst(0):
                TakeLink(HtmlEntities.Decode(value, inAttribute: true));
                break;
            case "title" when IsFirst(1):
                Keep("title", Line(value));
                break;
            case "dir" when IsFirst(2):
                Keep("dir", Direction(value.Trim()));
                break;
            case "lang" when IsFirst(3):
                Keep("lang", LanguageTag.Of(value.ToString()));
                break;
            case "colspan" or "rowspan" when element.IsCell && IsFirst(name[0] == 'c' ? 4 : 5):
                Keep(name[0] == 'c' ? "colspan" : "rowspan", Text(Number(value, 1, 1_000)));
                break;
            case "start" or "value" when element.Name == (name[0] == 's' ? "ol" : "li") && IsFirst(6):
                Keep(name[0] == 's' ? "start" : "value", Text(Number(value, -1_000_000, 1_000_000)));
                break;
            case "reversed" when element.Name == "ol" && IsFirst(7):
                _kept.Append(" reversed");
                break;
            case "datetime" when element.Name is "time" or "del" or "ins" && IsFirst(8):
                Keep("datetime", Line(value));
                break;
            case "cite" when element.Name is "blockquote" or "q" or "del" or "ins" && IsFirst(9):
                Keep("cite", WebAddress.Absolute(HtmlEntities.Decode(value, inAttribute: true), against));
                break;
            default:
                break;
        }
    }

    // Of two attributes of one name the first counts, in every browser.
    private bool IsFirst(int bit)
    {
        var isFirst = (_seen & (1u << bit)) == 0;
        _seen |= 1u << bit;
        return isFirst;
    }

    private void TakeLink(string written)
    {
        var trimmed = written.Trim();
        var isMail = trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            && trimmed.Length is > 7 and < LongestText
            && !trimmed.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
        Link = isMail ? trimmed : WebAddress.Absolute(written, against);
        if (Link is not null)
        {
            Keep("href", Link);
            _kept.Append(" rel=\"noopener noreferrer nofollow\"");
        }
    }

    private void Keep(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            HtmlEscaping.AppendAttribute(_kept, name, value);
        }
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Direction(ReadOnlySpan<char> value) =>
        value.Equals("rtl", StringComparison.OrdinalIgnoreCase) ? "rtl"
        : value.Equals("ltr", StringComparison.OrdinalIgnoreCase) ? "ltr"
        : value.Equals("auto", StringComparison.OrdinalIgnoreCase) ? "auto"
        : null;
}
