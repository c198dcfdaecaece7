using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>When two copies are the same news. A false merge is worse than a missed duplicate.</summary>
internal static class Sameness
{
    /// <summary>The same words so far apart are this year's and last year's news.</summary>
    private static readonly TimeSpan FarApart = TimeSpan.FromDays(30);

    /// <summary>Whether the story already holds this source's own copy of the item, under a key that it no longer has.</summary>
    public static (int Index, string Reason)? OwnCopy(string sourceId, Story story, FreshItem fresh)
    {
        for (var n = 0; n < story.Carriers.Count; n++)
        {
            var carrier = story.Carriers[n];
            if (carrier.SourceId != sourceId || carrier.Withdrawn) continue;
            if (SameLink(carrier, fresh) && SameTitle(carrier, fresh)) return (n, "the source gave the same page another id");
            if (SameText(carrier, fresh) && SameDay(carrier.Item, fresh.Item!)) return (n, "the source moved it to another address");
        }

        return null;
    }

    /// <summary>Why the story is carried by another source in the same words; null when it is not known to be.</summary>
    public static string? OtherCopy(string memberId, string sourceId, Story story, FreshItem fresh)
    {
        if (story.Carriers.Any(carrier => carrier.SourceId == sourceId)) return null;
        foreach (var carrier in story.Carriers)
        {
            if (carrier.Withdrawn) continue;
            if (carrier.MemberId == memberId && SameLink(carrier, fresh) && SameTitle(carrier, fresh))
                return $"the same page as {carrier.SourceId} states";
            if (SameText(carrier, fresh) && !AreFarApart(carrier.Item, fresh.Item!))
                return $"the same words as {carrier.SourceId}";
        }

        return null;
    }

    /// <summary>Whether title and address both differ from the copy that the ledger has under this id: a reused id.</summary>
    public static bool IsAnotherPiece(Carrier carrier, FreshItem fresh) =>
        fresh.Keyed.LinkKey is not null && fresh.Keyed.LinkKey != fresh.Keyed.Key
        && !SameLink(carrier, fresh) && !SameTitle(carrier, fresh);

    private static bool SameLink(Carrier carrier, FreshItem fresh) =>
        fresh.Keyed.LinkKey is not null
        && CanonicalUrl.Of(fresh.Item!.Link) is { } address && address == CanonicalUrl.Of(carrier.Item.Link);

    private static bool SameTitle(Carrier carrier, FreshItem fresh) =>
        Folding.Fold(carrier.Item.Title) == Folding.Fold(fresh.Item!.Title);

    // Only a text long enough to be specific has a text key.
    private static bool SameText(Carrier carrier, FreshItem fresh) =>
        carrier.Fingerprint.ContentHash == fresh.Fingerprint!.ContentHash
        && fresh.Fingerprint.Keys.Contains(Fingerprint.TextKey(fresh.Fingerprint.ContentHash));

    private static bool SameDay(Item one, Item other) =>
        one.Published?.At.UtcDateTime.Date == other.Published?.At.UtcDateTime.Date;

    private static bool AreFarApart(Item one, Item other) =>
        one.Published is { } first && other.Published is { } second && (first.At - second.At).Duration() > FarApart;
}
