using Aggregator.Reading.Text;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>Who carries a story, in which languages, and what goes with it.</summary>
internal static class StoryCopies
{
    /// <summary>Every copy that stands, the one shown first.</summary>
    public static Html Of(Shown shown, PageHead head) => $"""
        <section class="copies">
        <h2>{head.Words[PageWord.Carriers]}</h2>
        <ul>
        {shown.Others.Prepend(shown.Carrier).Where(copy => !copy.Withdrawn).Select(copy => Copy(copy, head))}</ul>
        </section>
        """;

    /// <summary>Stories that go with this one.</summary>
    public static Html Related(IReadOnlyList<Shown> related, PageHead head)
    {
        if (related.Count == 0) return $"";
        return $"""
            <section class="copies">
            <h2>{head.Words[PageWord.Related]}</h2>
            <ul>
            {related.Select(shown => Other(shown, head))}</ul>
            </section>
            """;
    }

    private static Html Copy(Carrier copy, PageHead head)
    {
        var language = LanguageTag.Of(copy.Item.Language);
        Html title = $"{CarrierWords.Title(copy.Item.Title)}";
        var day = PageTime.Day(copy.Item.Published?.At ?? copy.FirstSeen, head.Words);
        return $"""
            <li>
            <p class="by">{Who(copy, head)}{Language(language)} · {day}</p>
            {Title(language, CarrierWords.Link(copy.Item.Link, title))}
            {Versions(copy, language)}</li>

            """;
    }

    private static Html Title(string? language, Html title) =>
        $"""<p class="title" lang="{language}" dir="{TextDirection.Of(language)}">{title}</p>""";

    private static Html Who(Carrier copy, PageHead head) => $"<b>{CarrierWords.Member(copy, head)}</b>";

    private static Html Language(string? language)
    {
        if (language is null) return $"";
        return $""" · <bdi lang="{language}">{Names.OfLanguage(language.Split('-')[0])}</bdi>""";
    }

    // Of its other languages the copy knows the address only.
    private static Html Versions(Carrier copy, string? language)
    {
        var versions = copy.Item.Alternates
            .Select(version => (Tag: LanguageTag.Of(version.Language), Url: WebAddress.Absolute(version.Url, null)))
            .Where(version => version is { Tag: not null, Url: not null } && version.Tag != language)
            .DistinctBy(version => version.Tag)
            .Select(version => Version(version.Tag!, version.Url!))
            .ToList();
        if (versions.Count == 0) return $"";
        return $"""
            <p class="by">{versions}</p>

            """;
    }

    private static Html Version(string tag, string url) =>
        $"""<a class="mark" lang="{tag}" hreflang="{tag}" href="{url}">{Names.OfLanguage(tag.Split('-')[0])}</a> """;

    private static Html Other(Shown shown, PageHead head)
    {
        var address = head.Root + StoryPage.PathOf(shown.Story.Id);
        Html title = $"""<a href="{address}">{CarrierWords.Title(shown.Title)}</a>""";
        return $"""
            <li>
            <p class="by">{Who(shown.Carrier, head)} · {PageTime.Day(shown.Story.Published, head.Words)}</p>
            {Title(LanguageTag.Of(shown.Carrier.Item.Language), title)}
            </li>

            """;
    }
}
