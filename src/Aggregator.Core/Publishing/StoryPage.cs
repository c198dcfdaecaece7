using Aggregator.Reading.Text;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>A story's own page, for ever at the same address: in the words of one carrier, with every copy, every
/// language and every date.</summary>
public static class StoryPage
{
    /// <summary>The folder of the stories within the site.</summary>
    public const string Folder = "story";

    /// <summary>Of the text, in characters; the rest is at the member's.</summary>
    private const int Longest = 4_000;

    /// <summary>How much of the markup is looked at.</summary>
    private const int Markup = 60_000;

    /// <summary>The address of a story's page within the site.</summary>
    public static string PathOf(string storyId) => $"{Folder}/{storyId}";

    /// <param name="shown">The story, in the words that the slice with everything shows.</param>
    /// <param name="related">What goes with it and is published.</param>
    /// <param name="stand">The site around it.</param>
    public static Publication Write(Shown shown, IReadOnlyList<Shown> related, Newsstand stand)
    {
        var (story, carrier) = shown;
        var language = LanguageTag.Of(carrier.Item.Language);
        var title = CarrierWords.Title(shown.Title);
        var head = new PageHead
        {
            Stand = stand,
            Title = title,
            Heading = Heading(title, language),
            Path = PathOf(story.Id),
            Description = carrier.Republish is Republish.Title ? null : Excerpt.Of(carrier.Item),
            More = StoryHead.Of(shown),
        };
        Html main = $"""
            <div class="story" itemscope itemtype="https://schema.org/NewsArticle">
            <meta itemprop="headline" content="{title}">
            <p class="by">{StoryCard.Publisher(carrier, head)}</p>
            {Text(carrier, language)}{ReadOn(carrier, head)}
            <dl class="facts">
            {StoryFacts.Of(story, carrier, head)}</dl>
            {StoryCopies.Of(shown, head)}
            </div>
            {StoryCopies.Related(related, head)}
            """;
        return PageFrame.Of(head, main, story.Updated);
    }

    private static Html Heading(string title, string? language) =>
        $"""<h1 lang="{language}" dir="{TextDirection.Of(language)}">{title}</h1>""";

    private static Html Text(Carrier carrier, string? language)
    {
        var lines = Lines(carrier).ToList();
        if (lines.Count == 0) return $"";
        return $"""
            <div class="text" lang="{language}" dir="{TextDirection.Of(language)}" itemprop="description">
            {lines.Select(Paragraph)}</div>

            """;
    }

    private static Html Paragraph(string line) => $"""
        <p>{line}</p>

        """;

    // As many words as the member lets us show, and none that only say the title again.
    private static IEnumerable<string> Lines(Carrier carrier)
    {
        var item = carrier.Item;
        if (carrier.Republish is Republish.Title) return [];
        var html = carrier.Republish is Republish.Full && item.Content is { Length: > 0 } ? item.Content : item.Summary;
        if (string.IsNullOrEmpty(html)) return Excerpt.Of(item) is { } excerpt ? [excerpt] : [];
        return Bounded(HtmlText.Of(html.AsSpan(0, Math.Min(html.Length, Markup)))
            .Split('\n')
            .Select(line => OneLine.Of(line, Longest))
            .Where(line => line.Length > 0 && line != item.Title));
    }

    private static IEnumerable<string> Bounded(IEnumerable<string> lines)
    {
        var length = 0;
        foreach (var line in lines)
        {
            yield return line;
            if ((length += line.Length) >= Longest) yield break;
        }
    }

    private static Html ReadOn(Carrier carrier, PageHead head)
    {
        if (WebAddress.Absolute(carrier.Item.Link, null) is not { } url) return $"";
        var words = head.Words.With(PageWord.ReadOn, CarrierWords.Title(carrier.MemberName));
        return $"""<p class="on"><a itemprop="url" href="{url}">{words}</a></p>""";
    }
}
