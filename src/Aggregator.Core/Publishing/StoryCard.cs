using Aggregator.Reading;
using Aggregator.Reading.Text;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>A story on a page: who says it, when, the title as the way to it, the first lines, who carries it too.
/// Text only; nothing is loaded from elsewhere.</summary>
internal static class StoryCard
{
    /// <summary>Of a title or name, in characters: nobody fills the page with one.</summary>
    private const int Longest = 300;

    public static Html Of(Story story)
    {
        var (lead, item) = (story.Lead, story.Lead.Item);
        var language = LanguageTag.Of(item.Language);
        return $"""
            <article id="{story.Id}" lang="{language}" dir="{TextDirection.Of(language)}">
            <p class="by" lang="" dir="auto"><b>{Name(lead.MemberSite, lead.MemberName)}</b> {When(story)}</p>
            <h3>{Title(item)}</h3>{Words(lead)}{Others(story)}
            </article>

            """;
    }

    // A story that entered late bears its own date; the day's own stories the hour.
    private static Html When(Story story)
    {
        var sameDay = story.Published.UtcDateTime.Date == story.Entered.UtcDateTime.Date;
        return PageTime.Of(story.Published, sameDay ? PageTime.Clock : PageTime.Day);
    }

    private static Html Words(Carrier lead)
    {
        if (lead.Republish == Republish.Title || Excerpt.Of(lead.Item) is not { } excerpt) return $"";
        return $"""

            <p class="words">{excerpt}</p>
            """;
    }

    private static Html Others(Story story)
    {
        var others = story.Carriers
            .Where(carrier => !carrier.Withdrawn && carrier.MemberId != story.Lead.MemberId)
            .DistinctBy(carrier => carrier.MemberId)
            .Select(carrier => Name(carrier.Item.Link, carrier.MemberName))
            .ToList();
        if (others.Count == 0) return $"";
        return $"""

            <p class="others" lang="en" dir="ltr">Also carried by {others.Select(Listed)}</p>
            """;
    }

    private static Html Listed(Html other, int index)
    {
        if (index == 0) return $"{other}";
        return $", {other}";
    }

    private static Html Title(Item item) => Link(item.Link, $"{OneLine.Of(item.Title, Longest)}");

    // A name's language is not known, so its own letters say in which direction it runs.
    private static Html Name(string? address, string name) => Link(address, $"<bdi>{OneLine.Of(name, Longest)}</bdi>");

    private static Html Link(string? address, Html words)
    {
        if (WebAddress.Absolute(address, null) is not { } url) return words;
        return $"""<a href="{url}">{words}</a>""";
    }
}
