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
