using System.Globalization;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>Divides all stories into archive documents that never gain an entry once they are there: by the day of
/// entering (UTC), and within a day by a fixed number. Counted are all stories that are stored, also hidden ones, so
/// that what leaves moves no other.</summary>
public static class Archives
{
    /// <summary>So many stories in one document, at most.</summary>
    public const int Size = 100;

    /// <summary>The archives, oldest first: each is full, or of a day that is over.</summary>
    /// <param name="ids">Of every story in the store, published or not, ascending.</param>
    /// <param name="lastChange">The store's last change, UTC. The day that it falls on may still gain stories.</param>
    /// <param name="retentionDays">After so many days the store forgets stories, oldest first; a day of which some may
    /// be gone is no archive any more.</param>
    public static IReadOnlyList<ArchiveDocument> Of(
        IReadOnlyList<string> ids, DateTimeOffset lastChange, int retentionDays)
    {
        var today = Midnight(lastChange);
        var first = StoryIds.From(Midnight(today.AddDays(-retentionDays)).AddDays(1));
        var archives = new List<ArchiveDocument>();
        foreach (var day in ids.SkipWhile(id => string.CompareOrdinal(id, first) < 0).GroupBy(DayOf))
        {
            foreach (var (number, chunk) in day.Chunk(Size).Index())
            {
                if (day.Key >= today && chunk.Length < Size) break;
                var name = string.Create(CultureInfo.InvariantCulture, $"{day.Key:yyyy-MM-dd}-{number + 1}");
                archives.Add(new ArchiveDocument(name, chunk));
            }
        }

        return Linked(archives);
    }

    /// <summary>What entered since the newest archive; null: nothing. The subscription document may end before it reaches
    /// there, for it is bounded in bytes.</summary>
    /// <param name="ids">As for them.</param>
    /// <param name="whole">What <see cref="Of"/> gave.</param>
    /// <param name="lastChange">As for them.</param>
    public static ArchiveDocument? Rest(
        IReadOnlyList<string> ids, IReadOnlyList<ArchiveDocument> whole, DateTimeOffset lastChange)
    {
        var today = StoryIds.From(Midnight(lastChange));
        var todays = ids.Reverse().TakeWhile(id => string.CompareOrdinal(id, today) >= 0).Reverse().ToList();
        var full = todays.Count / Size;
        if (todays.Count % Size == 0) return null;
        var name = string.Create(CultureInfo.InvariantCulture, $"{lastChange.UtcDateTime:yyyy-MM-dd}-{full + 1}");
        var rest = new ArchiveDocument(name, [.. todays.Skip(full * Size)])
        {
            Previous = whole is [.., var newest] ? newest.Name : null,
        };
        return rest.Part(rest.Ids.Count);
    }

    private static DateTimeOffset DayOf(string id) => Midnight(StoryIds.Entered(id));

    private static DateTimeOffset Midnight(DateTimeOffset at) => new(at.UtcDateTime.Date, TimeSpan.Zero);

    private static List<ArchiveDocument> Linked(List<ArchiveDocument> archives) =>
    [
        .. archives.Select((archive, at) => archive with
        {
            Previous = at == 0 ? null : archives[at - 1].Name,
            Next = at + 1 == archives.Count ? null : archives[at + 1].Name,
        }),
    ];
}
