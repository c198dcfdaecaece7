using System.ServiceModel.Syndication;
using System.Xml;

namespace Aggregator.Publishing;

/// <summary>A story as an entry (RFC 4287, 4.1.2), with id and dates, which the formatter would else invent.</summary>
internal sealed class AtomEntry : SyndicationItem
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private static readonly XmlQualifiedName Lang = new("lang", XmlNamespace);

    private readonly Entry _entry;

    private AtomEntry(Entry entry) => _entry = entry;

    public static AtomEntry Of(Entry entry)
    {
        var story = entry.Shown.Story;
        var written = new AtomEntry(entry)
        {
            Id = XmlText.Of(story.AtomId),
            Title = new TextSyndicationContent(entry.Title),
            PublishDate = story.Published,
            LastUpdatedTime = story.Updated,
            SourceFeed = AtomSource.Of(entry),
        };
        // Otherwise the site's language would be inherited. "und": not known (BCP 47).
        written.AttributeExtensions.Add(Lang, entry.Language ?? "und");
        if (entry.Rights is { } rights) written.Copyright = new TextSyndicationContent(rights);
        written.AddWords();
        written.AddPersons();
        foreach (var link in entry.Links) written.Links.Add(AtomLink.Of(link));
        foreach (var (term, scheme, label) in entry.Categories)
            written.Categories.Add(new SyndicationCategory(XmlText.Of(term), scheme, XmlText.Of(label ?? "")));
        return written;
    }

    protected override void WriteElementExtensions(XmlWriter writer, string version) =>
        MediaElements.Thumbnail(writer, _entry);

    private void AddWords()
    {
        var (content, summary) = _entry.Words;
        // An entry without a link must have content (4.1.2).
        if (content is null && _entry.Link is null) (content, summary) = (summary, null);
        if (content is not null) Content = Markup(content);
        if (summary is not null) Summary = Markup(summary);
    }

    // The member alone is the author: readers that show one author show the last (feedparser) or join them (newsboat).
    // Whom the member names goes out as contributor.
    private void AddPersons()
    {
        Authors.Add(new SyndicationPerson(null, XmlText.Of(_entry.Shown.MemberName), _entry.MemberSite));
        foreach (var person in _entry.Contributors)
            Contributors.Add(new SyndicationPerson(null, XmlText.Of(person), null));
    }

    private static TextSyndicationContent Markup(string html) => new(XmlText.Of(html), TextSyndicationContentKind.Html);
}
