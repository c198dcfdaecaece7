using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;

namespace Aggregator.Publishing;

/// <summary>A link whose address goes out to the letter: as a Uri it would be written anew.</summary>
internal static class AtomLink
{
    private static readonly XmlQualifiedName Href = new("href");

    private static readonly XmlQualifiedName HrefLang = new("hreflang");

    private static readonly XmlQualifiedName Length = new("length");

    public static SyndicationLink Of(EntryLink link)
    {
        var written = new SyndicationLink { RelationshipType = link.Relation, MediaType = link.Type };
        written.AttributeExtensions.Add(Href, XmlText.Of(link.Address));
        if (link.Language is { } language) written.AttributeExtensions.Add(HrefLang, language);
        if (link.Title is { } title) written.Title = XmlText.Of(title);
        // Its own Length leaves out 0.
        if (link.Length is { } length)
            written.AttributeExtensions.Add(Length, length.ToString(CultureInfo.InvariantCulture));
        return written;
    }
}
