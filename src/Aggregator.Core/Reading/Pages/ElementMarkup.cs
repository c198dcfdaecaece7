using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>What the attributes of an element say, read in one pass: asking for each by its name would read them all
/// each time.</summary>
internal readonly ref struct ElementMarkup
{
    public ElementMarkup(IElement element, string tag)
    {
        string? href = null, click = null, data = null;
        var attributes = element.Attributes;
        MayShow = tag is "img" or "meta";
        for (var at = 0; at < attributes.Length; at++)
        {
            var attribute = attributes[at]!;
            switch (attribute.Name)
            {
                case "class":
                    Classes = attribute.Value;
                    break;
                case "id":
                    Id = attribute.Value;
                    break;
                case "href":
                    href = attribute.Value;
                    break;
                case "onclick":
                    click = attribute.Value;
                    break;
                case "hidden":
                    IsHidden = true;
                    break;
                case "style":
                    IsHidden |= IsNotDisplayed(attribute.Value);
                    MayShow = true;
                    break;
                case "data-href":
                    data = attribute.Value;
                    break;
                case var name:
                    MayShow |= name.StartsWith("data-", StringComparison.Ordinal);
                    break;
            }
        }
        Address = ListLink.Written(tag, href, click, data);
    }

    public string? Id { get; }

    public string? Classes { get; }

    public string? Address { get; }

    public bool IsHidden { get; }

    public bool MayShow { get; }

    private static bool IsNotDisplayed(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
