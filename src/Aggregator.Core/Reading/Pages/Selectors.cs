using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Selectors as feeds.json writes them: CSS, and "selector@attribute" where a value is meant.</summary>
public static partial class Selectors
{
    private const int Longest = 500;

    /// <summary>What is wrong with a selector that finds elements, as a sentence's end; null: nothing.</summary>
    public static string? ElementProblem(string text)
    {
        if (Split(text).Attribute is { } attribute)
            return $"leave out \"@{attribute}\", for elements are looked for here";
        return CssProblem(text);
    }

    /// <summary>What is wrong with a selector that may end in "@attribute"; null: nothing.</summary>
    public static string? Problem(string text)
    {
        var (css, attribute) = Split(text);
        return attribute is not null && css.Length == 0 ? null : CssProblem(css);
    }

    /// <summary>The selector and the attribute's name; the selector is empty when the item itself is meant.</summary>
    internal static (string Css, string? Attribute) Split(string text)
    {
        var match = WithAttribute().Match(text);
        return match.Success
            ? (match.Groups[1].Value.Trim(), match.Groups[2].Value.ToLowerInvariant())
            : (text.Trim(), null);
    }

    /// <summary>null when it is no selector.</summary>
    internal static ISelector? Parse(string css)
    {
        // "> a" is meant relative to the item; the parser would forget the combinator.
        var whole = css.Length > 0 && css[0] is '>' or '+' or '~' ? ":scope " + css : css;
        return new CssSelectorParser().ParseSelector(whole);
    }

    /// <summary>The elements below a node that are meant, in the page's order; none when it is no selector.</summary>
    internal static IEnumerable<IElement> All(string css, INode within) =>
        Parse(css) is { } selector ? All(selector, within) : [];

    internal static IEnumerable<IElement> All(ISelector selector, INode within) =>
        within.Descendants<IElement>().Where(element => selector.Match(element, within as IElement));

    private static string? CssProblem(string css) => css switch
    {
        _ when string.IsNullOrWhiteSpace(css) => "write one, such as \".news-item\"",
        { Length: > Longest } => "write at most 500 characters",
        _ when css.Contains("::", StringComparison.Ordinal) => "pseudo-elements (::) are not in the page; leave it out",
        _ when Parse(css) is null => "look for a bracket, quote or name that is missing",
        _ => null,
    };

    // An @ within quotes or brackets has a quote or bracket after it.
    [GeneratedRegex(@"^(.*?)@([A-Za-z_][\w:.-]*)\s*\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex WithAttribute();
}
