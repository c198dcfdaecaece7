using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>One source's copy of a story, with what is needed to attribute it should the catalog change.</summary>
public sealed record Carrier
{
    public required string SourceId { get; init; }

    /// <summary>The source's address when the copy was read.</summary>
    public required string SourceUrl { get; init; }

    /// <summary>The feed's or page's own title, or null.</summary>
    public string? SourceTitle { get; init; }

    /// <summary>The feed's own id as written, or null: RSS and pages have none.</summary>
    public string? SourceFeedId { get; init; }

    /// <summary>The site that the feed is of, as it says, or null.</summary>
    public string? SourceSite { get; init; }

    public required string MemberId { get; init; }

    /// <summary>The member's name in the site's language.</summary>
    public required string MemberName { get; init; }

    /// <summary>The member's own site, or null.</summary>
    public string? MemberSite { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The ledger's key of the item.</summary>
    public required string ItemKey { get; init; }

    /// <summary>When this copy was first seen, UTC.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>Its Text is empty: it can be made again from the content.</summary>
    public required Item Item { get; init; }

    /// <summary>By which others find this copy.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>The ids of the topics whose words this copy holds, in the catalog's order.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The categories that the catalog gives to all of the source, besides the item's own.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>How much of the words may be shown.</summary>
    public Republish Republish { get; init; }

    public int Priority { get; init; }

    /// <summary>The item's page is on the member's own site.</summary>
    public bool OwnsLink { get; init; }

    public bool Withdrawn { get; init; }

    /// <summary>The id of the story with which an admin's merge brought it; null: it joined by itself.</summary>
    public string? MergedFrom { get; init; }
}
