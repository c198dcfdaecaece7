namespace Aggregator.Publishing;

/// <summary>What a page says of itself, in its head and its masthead.</summary>
internal sealed record PageHead
{
    public required Newsstand Stand { get; init; }

    /// <summary>The words of the page; the site's where it does not choose.</summary>
    public PageWords Words { get => field ?? Stand.Words; init; }

    /// <summary>Plain text; null at the front, whose title is the site's.</summary>
    public required string? Title { get; init; }

    /// <summary>The title as it stands in the masthead; null: in the page's language.</summary>
    public Html? Heading { get; init; }

    /// <summary>The page's address within the site ("story/x", "member/x/"); null: it is shown at any address.</summary>
    public required string? Path { get; init; }

    /// <summary>What belongs to the address besides, with its question mark; empty: nothing.</summary>
    public string Query { get; init; } = "";

    /// <summary>The folder of the slice whose feeds are announced; empty: of everything.</summary>
    public string Folder { get; init; } = "";

    /// <summary>A line for search engines and previews; null: the site's subtitle.</summary>
    public string? Description { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>More that stands in the head.</summary>
    public Html? More { get; init; }

    /// <summary>The way from the page to the front, ending in a slash.</summary>
    public string Root
    {
        get
        {
            if (Path is null) return Stand.BaseUrl.AbsolutePath;
            var depth = Path.Count(letter => letter == '/');
            return depth == 0 ? "./" : string.Concat(Enumerable.Repeat("../", depth));
        }
    }

    /// <summary>Absolute; null: there is no one address.</summary>
    public string? Address => Path is null ? null : new Uri(Stand.BaseUrl, Path + Query).AbsoluteUri;
}
