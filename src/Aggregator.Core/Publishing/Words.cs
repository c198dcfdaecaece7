using System.Buffers;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>How much of a story's words a feed shows: what the member lets us, and no entry so long that it takes the
/// others' room. All of it is safe HTML.</summary>
/// <param name="Content">The text itself, and whose it is; only where it may be republished in full.</param>
/// <param name="Summary">Where there is no content, never null.</param>
internal sealed record Words(string? Content, string? Summary)
{
    /// <summary>Longer texts go out as an excerpt, in characters.</summary>
    private const int Longest = 200_000;

    // Embeddings, overrides and isolates: one that is left open would turn round whatever a reader shows next.
    private static readonly SearchValues<char> Turns = SearchValues.Create(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

    /// <param name="shown">The story, and whose copy is shown.</param>
    /// <param name="language">BCP 47: in which the other members are named that carry it too.</param>
    public static Words Of(Shown shown, string language)
    {
        var words = Own(shown);
        if (CarriersLine.Of(shown, language) is not { } others) return words;
        return words.Content is { } content
            ? words with { Content = content + others }
            : words with { Summary = words.Summary + others };
    }

    private static Words Own(Shown shown)
    {
        var (item, republish) = (shown.Carrier.Item, shown.Carrier.Republish);
        // An entry without words looks broken in most readers: the member's name with the link is the least.
        if (republish == Republish.Title) return new(null, Credit.Pointer(shown));
        var summary = Fitting(item.Summary);
        return republish == Republish.Full && Fitting(item.Content) is { } content
            ? new(Directed(content + Credit.Of(shown), shown), summary == content ? null : Directed(summary, shown))
            : new(null, Directed(summary, shown) ?? Excerpted(shown) ?? Credit.Pointer(shown));
    }

    /// <summary>The first lines as a paragraph; null when there are none.</summary>
    public static string? Excerpted(Shown shown)
    {
        if (Excerpt.Of(shown.Carrier.Item) is not { } excerpt) return null;
        Html paragraph = $"<p>{excerpt}</p>";
        return Directed(SafeHtml.Of(paragraph.ToString(), null), shown);
    }

    private static string? Fitting(string? html)
    {
        if (html is not { Length: > 0 and <= Longest }) return null;
        return html.AsSpan().ContainsAny(Turns) ? string.Concat(html.Where(letter => !Turns.Contains(letter))) : html;
    }

    // Neither Atom nor RSS nor JSON Feed can say in which direction a text runs, and readers do not conclude it from
    // the language; HTML can.
    private static string? Directed(string? html, Shown shown) =>
        html is not null && TextDirection.Of(shown.Language) == "rtl" ? $"<div dir=\"rtl\">{html}</div>" : html;
}
