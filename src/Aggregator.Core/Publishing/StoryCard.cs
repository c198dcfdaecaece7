using Aggregator.Reading.Text;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>A story on a page: who says it, when, the title as the way to it, the first lines, who carries it too.
/// Text only; nothing is loaded from elsewhere. With the marks of schema.org, so that programs read it too.</summary>
internal static class StoryCard
{
    /// <param name="shown">The story.</param>
    /// <param name="head">Of the page.</param>
    /// <param name="isUnderItsDay">It stands under its day, so that the hour says enough.</param>
    public static Html Of(Shown shown, PageHead head, bool isUnderItsDay = false)
    {
        var (story, carrier) = shown;
        var language = LanguageTag.Of(carrier.Item.Language);
        return $"""
            <article id="{story.Id}" lang="{language}" dir="{TextDirection.Of(language)}"
            itemprop="itemListElement" itemscope itemtype="https://schema.org/NewsArticle">
            <p class="by" lang="" dir="auto">{Publisher(carrier, head)} {When(story, head, isUnderItsDay)}</p>
            <h3>{Title(shown)}</h3>{Words(carrier)}{CarriersLine.OnPage(shown, head.Stand.Site.Language)}
            </article>

            """;
    }

    /// <summary>The title as the way to the member's own page.</summary>
    public static Html Title(Shown shown)
    {
        Html title = $"""<span itemprop="headline">{CarrierWords.Title(shown.Title)}</span>""";
        if (WebAddress.Absolute(shown.Carrier.Item.Link, null) is not { } url) return title;
        return $"""<a itemprop="url" href="{url}">{title}</a>""";
    }

    /// <summary>Whose words these are, as the way to all of the member's news.</summary>
    public static Html Publisher(Carrier carrier, PageHead head) => $"""
        <b itemprop="publisher" itemscope
        itemtype="https://schema.org/Organization"><span itemprop="name">{CarrierWords.Member(carrier, head)}</span></b>
        """;

    // Under its day a story bears the hour, else its own date. It is the way to the story's page.
    private static Html When(Story story, PageHead head, bool isUnderItsDay)
    {
        var sameDay = isUnderItsDay && story.Published.UtcDateTime.Date == story.Entered.UtcDateTime.Date;
        var (address, time) = (StoryPage.PathOf(story.Id), PageTime.Published(story.Published, sameDay, head.Words));
        return $"""<a class="when" href="{head.Root}{address}" title="{head.Words[PageWord.StoryPage]}">{time}</a>""";
    }

    private static Html Words(Carrier carrier)
    {
        if (carrier.Republish == Republish.Title || Excerpt.Of(carrier.Item) is not { } excerpt) return $"";
        return $"""

            <p class="words" itemprop="description">{excerpt}</p>
            """;
    }
}
