using System.Diagnostics;
using System.Text;
using Aggregator.Commands;
using Aggregator.Reading;
using Aggregator.Storage.LiteDb;
using Aggregator.Stories;
using static System.FormattableString;

namespace Aggregator.Benchmarks;

/// <summary>What judging a stream of items costs, by the number of stories that there are already: in memory, and kept
/// in the embedded store; beside a plain MinHash of the same texts. Times are the processor's, of all threads.</summary>
internal sealed class StoryStream : TimeProvider
{
    /// <summary>Items of a stretch; their sources' shares of it are the visits.</summary>
    private const int Stretch = 1_000;

    /// <summary>The same between the milestones, where only the store is filled.</summary>
    private const int Fill = 25_000;

    /// <summary>So many stretches in a row are measured together.</summary>
    private const int Measured = 10;

    private readonly MemoryDesk _desk = new();
    private readonly List<Row> _rows = [];
    private DateTimeOffset _now;
    private TimeSpan _plain, _fingerprints, _memory, _store;
    private long _items, _stretches, _compared;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Reads the stream from standard input, and writes the table between the marks of a document.</summary>
    /// <param name="folder">Where the store is made.</param>
    /// <param name="milestones">Numbers of stories at which to measure, ascending.</param>
    public static async Task<string> RunAsync(string folder, IReadOnlyList<int> milestones)
    {
        var stream = new StoryStream();
        await stream.WorkAsync(folder, milestones);
        return stream.Table();
    }

    private async Task WorkAsync(string folder, IReadOnlyList<int> milestones)
    {
        LiteDbStore? store = null;
        var due = new Queue<int>(milestones);
        var stretch = new List<InspectedItem>(Fill);
        await foreach (var line in JsonLines.ReadAsync(CancellationToken.None))
        {
            stretch.Add(InspectedItem.Asked(line) ?? throw new InvalidDataException(line));
            var isDue = _desk.Count >= due.Peek();
            if (stretch.Count < (isDue ? Stretch : Math.Min(Fill, due.Peek() / 4))) continue;
            _now = stretch[^1].Seen;
            store ??= LiteDbStore.Open(folder, this);
            await JudgeAsync(store, stretch);
            stretch.Clear();
            if (!isDue) Begin();
            if (_stretches < Measured) continue;
            Note(due.Dequeue(), folder);
            if (due.Count == 0) break;
            Begin();
        }

        if (due.Count > 0) throw new InvalidDataException($"The stream ended before {due.Peek()} stories.");
        await store!.DisposeAsync();
    }

    private async Task JudgeAsync(LiteDbStore store, List<InspectedItem> stretch)
    {
        var items = new List<Item>();
        var visits = StreamedVisit.Of(stretch, item =>
        {
            items.Add(item);
            return Fingerprint.Of(item);
        });
        // Again, by themselves: the same work on the same items, warm.
        _fingerprints += Time(items, item => Fingerprint.Of(item));
        _plain += Time([.. visits.SelectMany(visit => visit.Items)], fresh => PlainMinHash.Of(fresh.Fingerprint!.Text));
        _memory += Time(visits, _desk.Judge);
        var before = Used();
        foreach (var visit in visits)
        {
            await store.EditAsync(
                visit.Source.Id, visit.Items, visit.Assignment.Stated, known => Editor.Decide(visit.Assignment, visit.Items, known),
                _ => store.State(visit.Source.Id), CancellationToken.None);
        }

        _store += Used() - before;
        _items += stretch.Count;
        _stretches++;
    }

    private static TimeSpan Time<T>(IReadOnlyList<T> all, Action<T> work)
    {
        var before = Used();
        foreach (var one in all) work(one);
        return Used() - before;
    }

    private static TimeSpan Used()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    private void Begin()
    {
        (_plain, _fingerprints, _memory, _store) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        (_items, _stretches, _compared) = (0, 0, _desk.Compared);
    }

    private void Note(int milestone, string folder)
    {
        var bytes = Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);
        var row = new Row(
            milestone, Micro(_plain), Micro(_fingerprints), Micro(_memory), Micro(_store),
            (_desk.Compared - _compared) / (double)_items, bytes / (double)_desk.Count);
        _rows.Add(row);
        Console.WriteLine(row);

        double Micro(TimeSpan time) => time.TotalMicroseconds / _items;
    }

    private string Table()
    {
        var text = new StringBuilder(
            "| stories stored | plain MinHash | fingerprint | judged in memory | both, times the plain | decisions/s in memory "
            + "| judged and kept in LiteDB | times the least stored | decisions/s in LiteDB | compared with, an item | bytes a story |\n");
        text.Append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in _rows)
        {
            text.Append("| ").AppendJoin(" | ",
                Invariant($"{row.Stories:N0}"),
                Invariant($"{row.Plain:0.0} µs"),
                Invariant($"{row.Fingerprint:0.0} µs"),
                Invariant($"{row.Memory:0.0} µs"),
                Invariant($"{(row.Fingerprint + row.Memory) / row.Plain:0.0}"),
                Invariant($"{1e6 / (row.Fingerprint + row.Memory):N0}"),
                Invariant($"{row.Store:0} µs"),
                Invariant($"{row.Store / _rows[0].Store:0.00}"),
                Invariant($"{1e6 / row.Store:N0}"),
                Invariant($"{row.Compared:0.0}"),
                Invariant($"{row.Bytes:N0}")).Append(" |\n");
        }

        return text.Append(Invariant($"\nOne run on {DateTime.UtcNow:yyyy-MM-dd}, on {Environment.ProcessorCount} cores, .NET {Environment.Version}; "))
            .Append(Invariant($"each row over {Measured * Stretch:N0} items, with what one source brings of {Stretch:N0} as one visit.\n"))
            .ToString();
    }

    private sealed record Row(
        int Stories, double Plain, double Fingerprint, double Memory, double Store, double Compared, double Bytes);
}
