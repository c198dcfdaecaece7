using System.Globalization;
using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>Decides which attributes of an element are kept, and makes their values safe.</summary>
internal static class HtmlAttributes
{
    private const int LongestText = 500;

    /// <summary>The attributes to write, each with a leading space.</summary>
    public static string Of(HtmlElement element, ref HtmlScanner scanner, string? against)
    {
        StringBuilder? kept = null;
        var seen = 0;
        while (scanner.ReadAttribute())
        {
            if (Allowed(element, scanner.AttributeName) is not { } allowed || (seen & (1 << (int)allowed)) != 0)
            {
                continue;
            }

            seen |= 1 << (int)allowed;
            if (Safe(allowed, HtmlEntities.Decode(scanner.AttributeValue, inAttribute: true), against) is { } value)
            {
                HtmlEscaping.AppendAttribute(kept ??= new StringBuilder(), NameOf(allowed), value);
                if (allowed == Attribute.Href)
                {
                    kept.Append(" rel=\"noopener noreferrer nofollow\"");
                }
            }
        }

        return kept?.ToString() ?? "";
    }

    /// <summary>The attributes of a picture that a reader would see; null when there is none.</summary>
    public static string? OfImage(ref HtmlScanner scanner, string? against)
    {
        string? source = null, text = null, title = null, width = null, height = null;
        while (scanner.ReadAttribute())
        {
            var value = scanner.AttributeValue;
            switch (scanner.AttributeName)
            {
                case var name when Is(name, "src"):
                    source ??= WebAddress.Absolute(HtmlEntities.Decode(value, inAttribute: true), against);
                    break;
                case var name when Is(name, "alt"):
                    text ??= Line(HtmlEntities.Decode(value, inAttribute: true));
                    break;
                case var name when Is(name, "title"):
                    title ??= Line(HtmlEntities.Decode(value, inAttribute: true));
                    break;
                case var name when Is(name, "width"):
                    width ??= Number(value, 1, 10_000);
                    break;
                case var name when Is(name, "height"):
                    height ??= Number(value, 1, 10_000);
                    break;
                default:
                    break;
            }
        }

        if (source is null || (width is "1" && height is "1"))
        {
            return null;
        }

        var kept = new StringBuilder();
        HtmlEscaping.AppendAttribute(kept, "src", source);
        HtmlEscaping.AppendAttribute(kept, "alt", text ?? "");
        foreach (var (name, value) in new[] { ("title", title), ("width", width), ("height", height) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                HtmlEscaping.AppendAttribute(kept, name, value);
            }
        }

        return kept.ToString();
    }

    private enum Attribute
    {
        Dir,
        Lang,
        Title,
        Href,
        Cite,
        Datetime,
        Colspan,
        Rowspan,
        Start,
        Reversed,
        Value,
    }

    private static Attribute? Allowed(HtmlElement element, ReadOnlySpan<char> name)
    {
        if (name.Length > 8)
        {
            return null;
        }

        Span<char> lower = stackalloc char[8];
        lower = lower[..name.ToLowerInvariant(lower)];
        return lower switch
        {
            "dir" => Attribute.Dir,
            "lang" => Attribute.Lang,
            "title" => Attribute.Title,
            "href" when element.Name == "a" => Attribute.Href,
            "cite" when element.Name is "blockquote" or "q" or "del" or "ins" => Attribute.Cite,
            "datetime" when element.Name is "time" or "del" or "ins" => Attribute.Datetime,
            "colspan" when element.IsCell => Attribute.Colspan,
            "rowspan" when element.IsCell => Attribute.Rowspan,
            "start" when element.Name == "ol" => Attribute.Start,
            "reversed" when element.Name == "ol" => Attribute.Reversed,
            "value" when element.Name == "li" => Attribute.Value,
            _ => null,
        };
    }

    private static string NameOf(Attribute attribute) => attribute switch
    {
        Attribute.Dir => "dir",
        Attribute.Lang => "lang",
        Attribute.Title => "title",
        Attribute.Href => "href",
        Attribute.Cite => "cite",
        Attribute.Datetime => "datetime",
        Attribute.Colspan => "colspan",
        Attribute.Rowspan => "rowspan",
        Attribute.Start => "start",
        Attribute.Reversed => "reversed",
        _ => "value",
    };

    private static string? Safe(Attribute attribute, string value, string? against) => attribute switch
    {
        Attribute.Href => Link(value, against),
        Attribute.Cite => WebAddress.Absolute(value, against),
        Attribute.Dir => Direction(value.Trim().ToLowerInvariant()),
        Attribute.Lang => LanguageTag.Of(value),
        Attribute.Colspan or Attribute.Rowspan => Number(value, 1, 1_000),
        Attribute.Start or Attribute.Value => Number(value, -1_000_000, 1_000_000),
        Attribute.Reversed => "",
        _ => Line(value) is { Length: > 0 } line ? line : null,
    };

    private static string? Direction(string value) => value is "ltr" or "rtl" or "auto" ? value : null;

    private static string? Link(string value, string? against)
    {
        var trimmed = value.Trim();
        var isMail = trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            && trimmed.Length is > 7 and < LongestText
            && !trimmed.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
        return isMail ? trimmed : WebAddress.Absolute(value, against);
    }

    private static string Line(string value) => OneLine.Of(value, LongestText);

    private static string? Number(ReadOnlySpan<char> value, int least, int most)
    {
        value = value.Trim();
        value = value.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? value[..^2] : value;
        return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static bool Is(ReadOnlySpan<char> name, string wanted) =>
        name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
