using System.Text.RegularExpressions;
using Aggregator.Reading.Text;
using AngleSharp.Css.Dom;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>"selector@attribute", ready to be used on many items.</summary>
internal sealed partial class ValueSelector
{
    private const int LongestStyle = 2_000;

    private readonly ISelector? _elements;
    private readonly string? _attribute;

    private ValueSelector(ISelector? elements, string? attribute) => (_elements, _attribute) = (elements, attribute);

    /// <summary>Whether it takes an attribute that holds an address.</summary>
    public bool IsAddress => _attribute is "href" or "src";

    /// <summary>null for null, and for what is no selector.</summary>
    public static ValueSelector? Of(string? text)
    {
        if (text is null)
            return null;
        var (css, attribute) = Selectors.Split(text);
        if (css.Length == 0)
            return attribute is null ? null : new ValueSelector(null, attribute);
        return Selectors.Parse(css) is { } elements ? new ValueSelector(elements, attribute) : null;
    }

    /// <summary>The first element meant that has a value, and the value; null when there is none.</summary>
    public (IElement Element, string Value)? Find(IElement item)
    {
        foreach (var element in _elements is null ? [item] : Selectors.All(_elements, item))
            if (ValueOf(element) is { } value && !string.IsNullOrWhiteSpace(value))
                return (element, value);
        return null;
    }

    private string? ValueOf(IElement element) => _attribute switch
    {
        null => ElementText.Of(element),
        "style" => AddressIn(element.GetAttribute("style") ?? ""),
        "srcset" => Srcset.Largest(element.GetAttribute("srcset") ?? ""),
        _ => element.GetAttribute(_attribute),
    };

    /// <summary>The address in url() of a style; null when there is none.</summary>
    public static string? AddressIn(string style) =>
        style.Length < LongestStyle && style.Contains("url(", StringComparison.OrdinalIgnoreCase) ? Url().Match(style).Groups["address"].Value : null;

    [GeneratedRegex(@"url\(\s*(?<quote>[""']?)(?<address>.*?)\k<quote>\s*\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}
