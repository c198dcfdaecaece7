using Aggregator.Reading.Text;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>How much of a story's words a feed shows: what the lead's member lets us, and no entry so long that it
/// takes the others' room. All of it is safe HTML.</summary>
internal static class AtomWords
{
    /// <summary>Longer texts go out as an excerpt, in characters.</summary>
    private const int Longest = 200_000;

    /// <summary>The text itself, or null: only where it may be republished in full.</summary>
    public static string? Content(Carrier lead) =>
        lead.Republish == Republish.Full ? Fitting(lead.Item.Content) : null;

    /// <summary>The summary, else an excerpt. Where not even that may be shown, or there is none, the member's name
    /// with the link: an entry without words looks broken in most readers.</summary>
    public static string Summary(Carrier lead)
    {
        if (lead.Republish == Republish.Title) return Pointer(lead).ToString();
        if (Fitting(lead.Item.Summary) is { } summary) return summary;
        return (Excerpt.Of(lead.Item) is { } excerpt ? Paragraph(excerpt) : Pointer(lead)).ToString();
    }

    private static string? Fitting(string? html) => html is { Length: > 0 and <= Longest } ? html : null;

    private static Html Paragraph(string text) => $"<p>{text}</p>";

    private static Html Pointer(Carrier lead)
    {
        if (WebAddress.Absolute(lead.Item.Link, null) is not { } link) return Paragraph(lead.MemberName);
        return $"""<p><a href="{link}">{lead.MemberName}</a></p>""";
    }
}
