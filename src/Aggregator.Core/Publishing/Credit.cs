using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>What a re-publisher owes to whom the words belong: title, name and licence, with the links.</summary>
internal static class Credit
{
    /// <summary>Of a title or name, in characters.</summary>
    private const int Longest = 300;

    /// <summary>The last paragraph of a text that is republished in full.</summary>
    public static string Of(Shown shown)
    {
        var title = Link(shown.Link, $"{OneLine.Of(shown.Title, Longest)}");
        var member = Member(shown, shown.Carrier.MemberSite);
        Html credit = $"<p>{title} — {member}{Rights(shown.Carrier.Item.Rights)}</p>";
        return SafeHtml.Of(credit.ToString(), null);
    }

    /// <summary>The member's name, with the way to the story.</summary>
    public static string Pointer(Shown shown)
    {
        Html pointer = $"<p>{Member(shown, shown.Link)}</p>";
        return SafeHtml.Of(pointer.ToString(), null);
    }

    // A name's language is not known, so its own letters say in which direction it runs.
    private static Html Member(Shown shown, string? address) =>
        Link(WebAddress.Absolute(address, null), $"<bdi>{OneLine.Of(shown.MemberName, Longest)}</bdi>");

    private static Html Rights(string? rights)
    {
        if (string.IsNullOrEmpty(rights)) return $"";
        return $" · <bdi>{OneLine.Of(rights, Longest)}</bdi>";
    }

    private static Html Link(string? address, Html words)
    {
        if (address is null) return words;
        return $"""<a href="{address}">{words}</a>""";
    }
}
