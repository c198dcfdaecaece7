using System.ServiceModel.Syndication;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>Writes a slice as an Atom feed (RFC 4287).</summary>
public static class AtomWriter
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    /// <summary>The address within the slice's folder.</summary>
    public const string Path = "atom.xml";

    /// <summary>The subscription document.</summary>
    public static Publication Write(Slice slice)
    {
        var entries = Entries.Of(slice);
        var last = entries.Count > 0 ? entries[^1].Shown.Story.Id : null;
        return Written(slice with { NewestArchive = Behind(slice, last) }, null, entries, slice.LastChange);
    }

    /// <summary>The name of the archive that the subscription document leads to; null: to none.</summary>
    public static string? ArchiveBehind(Slice slice) =>
        Behind(slice, Entries.Of(slice) is [.., var last] ? last.Shown.Story.Id : null);

    /// <summary>One of the archive's documents: all its stories, whatever they weigh, newest first. Its date is that of
    /// its newest change, so that news elsewhere change no byte of it.</summary>
    /// <param name="slice">With the archive's stories, as far as they are published.</param>
    /// <param name="archive">Which one.</param>
    public static Publication Write(Slice slice, ArchiveDocument archive)
    {
        var updated = slice.Stories.Select(story => story.Updated).Append(StoryIds.Entered(archive.Ids[^1])).Max();
        // Without Last-Modified: when a story left is not known here.
        var then = slice with { LastChange = updated, Tombstones = [] };
        return Written(then, archive, Entries.All(slice), null);
    }

    // No story may be in neither.
    private static string? Behind(Slice slice, string? lastId) => slice.Unarchived is { } rest
        && (lastId is null || string.CompareOrdinal(lastId, rest.Ids[0]) > 0)
        && slice.Stories.Any(story => lastId is null || string.CompareOrdinal(story.Id, lastId) < 0)
            ? rest.Name
            : slice.NewestArchive;

    private static Publication Written(
        Slice slice, ArchiveDocument? archive, IEnumerable<Entry> entries, DateTimeOffset? lastModified)
    {
        var feed = AtomFeed.Of(slice, archive, entries);
        var body = FeedXml.Document(new Atom10FeedFormatter(feed).WriteTo);
        return Publication.Of(ContentType, body, lastModified);
    }
}
