using Aggregator.Publishing;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

/// <summary>Pages of stories that want to be more than text.</summary>
internal static class HostilePages
{
    private const string Nasty =
        "\"><script>alert(1)</script><img src=x onerror=alert(1)>' onfocus=alert(1) &lt;\u202e\u2066\0\u0085</title></h1>-->]]>"
        + "Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309 👩‍👩‍👧‍👦 ";

    public static IReadOnlyList<(string Name, ReadOnlyMemory<byte> Page)> All { get; } = [.. Pages()];

    private static IEnumerable<(string, ReadOnlyMemory<byte>)> Pages()
    {
        var story = Tell();
        var stand = InventedPages.Stand();
        var site = Invented.Site with { Title = Nasty, Subtitle = Nasty, Rights = Nasty };
        var hostile = new Newsstand(site, stand.BaseUrl, [.. stand.Feeds.Select(feed => feed with { Title = Nasty })]);
        var shown = new Shown(story, story.Lead);
        var slice = InventedPages.Slice("en", "topic/alliance", Nasty, story);
        yield return ("front", PageWriter.Write(slice with { Site = site }, hostile, new PagePlace { IsFront = true }).Body);
        yield return ("slice", PageWriter.Write(slice, hostile, PagePlace.Newest).Body);
        yield return ("story", StoryPage.Write(shown, [shown], hostile).Body);
        yield return ("found", SearchPage.Write(new Found(Nasty, 1, 90, [shown], IsWhole: true), hostile).Body);
        yield return ("browse", BrowsePage.Write(hostile).Body);
        yield return ("subscribe", SubscribePage.Write(hostile).Body);
    }

    private static Story Tell()
    {
        var carrier = Invented.Carrier("steppe", "ru", Nasty + new string('W', 10_000));
        var item = Invented.Item("en\" onclick=\"alert(1)", Nasty, $"<p>{Nasty}", "https://a.example/\"onclick=\"alert(1)") with
        {
            Categories = [Nasty],
            Image = "https://a.example/i.png\" onload=\"alert(1)",
            Alternates = [new("javascript:alert(1)", "fr"), new("https://a.example/<fr>", "fr\"><script>")],
        };
        var lead = carrier with { MemberName = Nasty, MemberSite = "javascript:alert(1)", Item = item };
        var other = lead with { MemberId = "other", Item = item with { Link = "data:text/html,x" } };
        return Invented.Story(1, lead, other) with { Title = Nasty };
    }
}
