using System.Globalization;
using Aggregator.Reading;

namespace Aggregator.Stories;

/// <summary>What the editor decided, as a story's history tells it.</summary>
internal static class Telling
{
    public static Happening Entered(DateTimeOffset now, string sourceId, Weighing weighing) =>
        new()
        {
            At = now,
            Kind = HappeningKind.Entered,
            SourceId = sourceId,
            Reason = "new",
            Misses = weighing.Nearest,
        };

    public static Happening Joined(DateTimeOffset now, string sourceId, Weighing weighing) =>
        new()
        {
            At = now,
            Kind = HappeningKind.Joined,
            SourceId = sourceId,
            Reason = weighing.Reason,
            Evidence = weighing.Found,
            Misses = weighing.Nearest,
        };

    public static Happening Changed(DateTimeOffset now, Carrier before, Carrier after, string reason) => new()
    {
        At = now,
        Kind = HappeningKind.Changed,
        SourceId = after.SourceId,
        Reason = reason,
        Before = Differences(before, after),
    };

    public static Happening Withdrawn(DateTimeOffset now, string sourceId, string reason) => new()
    {
        At = now,
        Kind = HappeningKind.Withdrawn,
        SourceId = sourceId,
        Reason = reason,
    };

    // The former values of what is short enough to be told; of the rest that it changed.
    private static string? Differences(Carrier before, Carrier after)
    {
        var (one, other) = (before.Item, after.Item);
        List<string> told = [];
        if (one.Title != other.Title) told.Add($"title: {one.Title}");
        if (one.Published?.At != other.Published?.At) told.Add($"date: {Date(one.Published)}");
        if (one.Link != other.Link) told.Add($"address: {one.Link ?? "none"}");
        if (one.Image != other.Image) told.Add("image");
        if (before.Fingerprint.ContentHash != after.Fingerprint.ContentHash && one.Title == other.Title) told.Add("text");
        return told.Count == 0 ? null : string.Join("; ", told);
    }

    private static string Date(ItemDate? date) =>
        date?.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "none";
}
