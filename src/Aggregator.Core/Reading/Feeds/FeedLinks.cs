using System.Globalization;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>The links of an item or feed, and which of them is its page.</summary>
internal sealed class FeedLinks(FeedCursor cursor)
{
    private Ranked<string> _page;
    private string? _self;

    /// <summary>Its page: an alternate link that is HTML, else RSS link, at last the link to itself.</summary>
    public string? Page => _page.Value ?? _self;

    public string? Replies { get; private set; }

    public List<Enclosure> Enclosures { get; } = [];

    public List<Alternate> Alternates { get; } = [];

    /// <summary>Takes the link on which the cursor stands: RSS writes the address as text, Atom as href.</summary>
    public void Take()
    {
        var (rel, type, language) = (Relation(), cursor.Attribute("type"), cursor.Attribute("hreflang"));
        var length = cursor.Attribute("length");
        var href = cursor.Attribute("href");
        var address = cursor.Address(href ?? cursor.Line());
        switch (rel)
        {
            case "alternate":
                TakeAlternate(address, type, language, isText: href is null);
                break;
            case "enclosure":
                AddEnclosure(address, type, length);
                break;
            case "replies" when type is null or "text/html":
                Replies ??= address;
                break;
            case "self":
                _self ??= address;
                break;
            default:
                break;
        }
    }

    /// <summary>Takes a guid that is the address of the page; a relative one only where that is said.</summary>
    public void TakePermanent(string? guid, bool isSaid) =>
        _page.Offer(WebAddress.Absolute(guid, isSaid ? cursor.Base : null), 6);

    /// <summary>Takes the address that CDF writes as an attribute.</summary>
    public void TakeHref(string? href) => _page.Offer(cursor.Address(href), 5);

    public void AddEnclosure(string? address, string? type, string? length)
    {
        if (address is null || Enclosures.Any(known => known.Url == address)
            || cursor.Context.IsFull(Enclosures.Count, "enclosures"))
        {
            return;
        }

        var isNumber = long.TryParse(length, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var bytes);
        Enclosures.Add(new Enclosure(address, cursor.Context.Line(type, "a media type"), isNumber ? bytes : null));
    }

    private string Relation()
    {
        var rel = (cursor.Attribute("rel") ?? "alternate").Trim().ToLowerInvariant();
        return rel.Length == 0 ? "alternate"
            : rel.Contains("iana.org", StringComparison.Ordinal) ? rel[(rel.LastIndexOf('/') + 1)..]
            : rel;
    }

    private void TakeAlternate(string? address, string? type, string? language, bool isText)
    {
        if (address is null)
        {
            return;
        }

        var isPage = type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase);
        if (isPage && language is not null && LanguageTag.Of(language) is { } tag
            && !cursor.Context.IsFull(Alternates.Count, "alternates"))
        {
            Alternates.Add(new Alternate(address, tag));
        }

        _page.Offer(address, !isPage ? 4 : isText ? 3 : 2);
    }
}
