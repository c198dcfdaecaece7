using System.ServiceModel.Syndication;
using System.Xml;
using Aggregator.Reading.Text;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>A story as an entry (RFC 4287, 4.1.2), with id and dates, which the formatter would else invent.</summary>
internal static class AtomEntry
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private static readonly XmlQualifiedName Lang = new("lang", XmlNamespace);

    public static SyndicationItem Of(Shown shown)
    {
        var (story, carrier) = shown;
        var entry = new SyndicationItem
        {
            Id = XmlText.Of(story.AtomId),
            Title = new TextSyndicationContent(OneLine.Of(shown.Title)),
            PublishDate = story.Published,
            LastUpdatedTime = story.Updated,
            SourceFeed = AtomSource.Of(shown),
        };
        // Otherwise the site's language would be inherited. "und": not known (BCP 47).
        entry.AttributeExtensions.Add(Lang, LanguageTag.Of(carrier.Item.Language) ?? "und");
        if (carrier.Item.Rights is { } rights) entry.Copyright = new TextSyndicationContent(OneLine.Of(rights));
        AddWords(entry, carrier);
        AddPersons(entry, carrier);
        foreach (var link in AtomLinks.Of(shown)) entry.Links.Add(link);
        foreach (var category in Lines(carrier.Item.Categories.Concat(carrier.Tags)))
            entry.Categories.Add(new SyndicationCategory(category));
        return entry;
    }

    private static void AddWords(SyndicationItem entry, Carrier carrier)
    {
        if (AtomWords.Content(carrier) is { } content)
            entry.Content = Markup(content);
        else if (WebAddress.Absolute(carrier.Item.Link, null) is not null)
            entry.Summary = Markup(AtomWords.Summary(carrier));
        else
            entry.Content = Markup(AtomWords.Summary(carrier)); // An entry without a link must have content (4.1.2).
    }

    // The member alone is the author: readers that show one author show the last (feedparser) or join them (newsboat).
    // Whom the member names goes out as contributor, by name; addresses would only serve those who collect them.
    private static void AddPersons(SyndicationItem entry, Carrier carrier)
    {
        var member = OneLine.Of(carrier.MemberName) is { Length: > 0 } name ? name : carrier.MemberId;
        entry.Authors.Add(new SyndicationPerson(null, member, WebAddress.Absolute(carrier.MemberSite, null)));
        foreach (var person in Lines(carrier.Item.Authors.Select(author => author.Name)).Where(name => name != member))
            entry.Contributors.Add(new SyndicationPerson(null, person, null));
    }

    private static TextSyndicationContent Markup(string html) => new(XmlText.Of(html), TextSyndicationContentKind.Html);

    private static IEnumerable<string> Lines(IEnumerable<string?> texts) =>
        texts.Select(text => OneLine.Of(text ?? "")).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal);
}
