using System.ServiceModel.Syndication;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>Where an entry was copied from (RFC 4287, 4.2.11): the source of the copy shown.</summary>
internal static class AtomSource
{
    public static SyndicationFeed Of(Shown shown)
    {
        var carrier = shown.Carrier;
        var address = Public(carrier.SourceUrl);
        var source = new SyndicationFeed
        {
            // RSS and pages have no id; the address names them.
            Id = Iri(carrier.SourceFeedId) ?? address,
            Title = new TextSyndicationContent(OneLine.Of(carrier.SourceTitle ?? carrier.MemberName)),
            // When we last took from it what is shown here; its own date moves by the hour.
            LastUpdatedTime = shown.Story.Updated,
        };
        var site = WebAddress.Absolute(carrier.SourceSite, null) ?? WebAddress.Absolute(carrier.MemberSite, null);
        if (address is not null) source.Links.Add(AtomLink.Of("self", address));
        if (site is not null) source.Links.Add(AtomLink.Of("alternate", site));
        return source;
    }

    private static string? Iri(string? id)
    {
        if (id is null || id.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))) return null;
        return id.Split(':') is [var scheme, _, ..] && Uri.CheckSchemeName(scheme) ? XmlText.Of(id) : null;
    }

    // Without a user name and password that may be written in it.
    private static string? Public(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && WebAddress.IsWeb(url)
            ? url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped)
            : null;
}
