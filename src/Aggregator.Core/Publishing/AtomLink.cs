using System.ServiceModel.Syndication;
using System.Xml;

namespace Aggregator.Publishing;

/// <summary>A link whose address goes out to the letter: as a Uri it would be written anew.</summary>
internal static class AtomLink
{
    private static readonly XmlQualifiedName Href = new("href");

    private static readonly XmlQualifiedName HrefLang = new("hreflang");

    public static SyndicationLink Of(string relation, string address, string? language = null)
    {
        var link = new SyndicationLink { RelationshipType = relation };
        link.AttributeExtensions.Add(Href, address);
        if (language is not null) link.AttributeExtensions.Add(HrefLang, language);
        return link;
    }
}
