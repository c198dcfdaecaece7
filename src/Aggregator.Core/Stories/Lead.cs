using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>Which carrier's words a story shows, and whether a change is worth a reader's second look.</summary>
internal static class Lead
{
    /// <summary>After this the lead stays, whoever joins.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromHours(48);

    /// <summary>Updated moves no more often than this.</summary>
    private static readonly TimeSpan Restlessness = TimeSpan.FromHours(6);

    /// <summary>The story after a change, its lead chosen anew where that is allowed, and Updated moved if the shown
    /// words changed.</summary>
    public static Story Settle(Story before, Story after, DateTimeOffset now)
    {
        if (now - after.Entered <= Settling || after.Lead.Withdrawn) after = after with { LeadIndex = Best(after) };
        var rested = before.Updated == before.Published || now - before.Updated >= Restlessness;
        return rested && !SameShown(before.Lead, after.Lead) ? after with { Updated = NewsTime.Whole(now) } : after;
    }

    /// <summary>Whether nothing that is stored of the copy for readers differs.</summary>
    public static bool SameWords(Carrier one, Carrier other) =>
        one.Fingerprint.ContentHash == other.Fingerprint.ContentHash
        && one.Item.Title == other.Item.Title && one.Item.Link == other.Item.Link && one.Item.Image == other.Item.Image
        && one.Item.Published == other.Item.Published && one.Item.SanitiserVersion == other.Item.SanitiserVersion;

    /// <summary>The member that owns the link's host, then the higher priority, then the first.</summary>
    public static int Best(Story story) =>
        Enumerable.Range(0, story.Carriers.Count)
            .OrderBy(n => story.Carriers[n].Withdrawn)
            .ThenByDescending(n => OwnsLink(story.Carriers[n]))
            .ThenByDescending(n => story.Carriers[n].Priority)
            .ThenBy(n => n)
            .First();

    private static bool OwnsLink(Carrier carrier) =>
        Uri.TryCreate(carrier.Item.Link, UriKind.Absolute, out var link)
        && (Owns(carrier.SourceUrl, link) || Owns(carrier.MemberSite, link));

    private static bool Owns(string? site, Uri link) =>
        Uri.TryCreate(site, UriKind.Absolute, out var url) && RegistrableDomain.Same(url, link);

    public static bool SameShown(Carrier one, Carrier other) =>
        Folding.Fold(one.Item.Title) == Folding.Fold(other.Item.Title) && Folded(one.Item.Summary) == Folded(other.Item.Summary);

    private static string Folded(string? summary) => Folding.Fold(summary ?? "");
}
