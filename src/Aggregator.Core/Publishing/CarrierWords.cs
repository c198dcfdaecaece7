using Aggregator.Reading.Text;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>What pages take from a carrier: names and titles in bounds, as ways to where they come from.</summary>
internal static class CarrierWords
{
    /// <summary>Of a title or name, in characters: nobody fills the page with one.</summary>
    private const int Longest = 300;

    public static string Title(string title) => OneLine.Of(title, Longest);

    /// <summary>The member's name as the way to its slice, else to its site.</summary>
    /// <param name="carrier">Of the member.</param>
    /// <param name="head">Of the page.</param>
    public static Html Member(Carrier carrier, PageHead head)
    {
        Html name = $"<bdi>{Name(carrier)}</bdi>";
        if (head.Stand.SliceOf(FeedKind.Member, carrier.MemberId) is { } slice)
            return $"""<a href="{head.Root}{slice.Path}/">{name}</a>""";
        return Link(carrier.MemberSite, name);
    }

    /// <summary>The member's name as the way to its copy of the story.</summary>
    public static Html Copy(Carrier carrier) => Link(carrier.Item.Link, $"<bdi>{Name(carrier)}</bdi>");

    public static Html Link(string? address, Html words)
    {
        if (WebAddress.Absolute(address, null) is not { } url) return words;
        return $"""<a href="{url}">{words}</a>""";
    }

    // A name's language is not known, so its own letters say in which direction it runs.
    private static string Name(Carrier carrier) =>
        OneLine.Of(carrier.MemberName, Longest) is { Length: > 0 } name ? name : carrier.MemberId;
}
