using AngleSharp.Html.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>What a page's meta elements say, by name: OpenGraph, Dublin Core and all the others.</summary>
internal sealed class PageMeta
{
    private const int Most = 500;

    private readonly Dictionary<string, List<string>> _contents = new(StringComparer.OrdinalIgnoreCase);

    public PageMeta(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("meta[content]").Take(Most))
        {
            if (element.GetAttribute("content") is not { } content || string.IsNullOrWhiteSpace(content))
                continue;
            foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop"])
                if (element.GetAttribute(attribute)?.Trim() is { Length: > 0 } name)
                    Add(name, content);
        }
    }

    /// <summary>What is said under the first name that is said at all.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_contents.TryGetValue(name, out var contents))
                return contents[0];
        return null;
    }

    /// <summary>All that is said under a name, in the page's order.</summary>
    public IReadOnlyList<string> All(string name) => _contents.TryGetValue(name, out var contents) ? contents : [];

    private void Add(string name, string content)
    {
        if (_contents.TryGetValue(name, out var contents))
            contents.Add(content);
        else
            _contents.Add(name, [content]);
    }
}
