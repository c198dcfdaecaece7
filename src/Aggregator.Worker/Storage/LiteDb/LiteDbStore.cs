using System.Collections.Concurrent;
using Aggregator.Polling;
using Aggregator.Stories;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The embedded store: one LiteDB file in the data folder.</summary>
public sealed class LiteDbStore : IStore
{
    private readonly StoreLock? _lock;
    private readonly LiteDatabase _database;
    private readonly Tables _tables;
    private readonly Writer _writer;
    private readonly TimeProvider _time;
    private readonly KeyIndex _keys = new();
    private readonly ConcurrentDictionary<string, SourceState> _states = new(StringComparer.Ordinal);
    private Edition _edition;
    private string _newestId;

    private LiteDbStore(StoreLock? @lock, LiteDatabase database, TimeProvider time)
    {
        (_lock, _database, _time) = (@lock, database, time);
        _tables = new Tables(database);
        (IdBase, var lastChange) = _tables.Begin(time.GetUtcNow());
        _edition = new Edition(0, lastChange);
        _newestId = _tables.NewestId();
        foreach (var state in _tables.States()) Remember(state);
        foreach (var story in _tables.Since(time.GetUtcNow() - KeyIndex.Window)) _keys.Add(story, time.GetUtcNow());
        _writer = new Writer(database);
    }

    public Edition Edition => Volatile.Read(ref _edition);

    public string IdBase { get; }

    /// <summary>Opens the store in the folder, or makes one.</summary>
    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    /// <exception cref="StoreUnreadableException">It is damaged, or of a newer program.</exception>
    public static LiteDbStore Open(string folder, TimeProvider time)
    {
        var held = StoreLock.Take(folder);
        LiteDatabase? database = null;
        try
        {
            database = new LiteDatabase(new ConnectionString
            {
                Filename = Path.Combine(folder, "aggregator.db"),
                // LiteDB's own default ignores case: "a" and "A" would be one key.
                Collation = new Collation("/Ordinal"),
            });
            return new LiteDbStore(held, database, time);
        }
        catch (Exception failure)
        {
            database?.Dispose();
            held.Dispose();
            if (failure is StoreUnreadableException) throw;
            throw new StoreUnreadableException($"The store in {folder} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>A store that is forgotten with the process: for trying out what would become of items.</summary>
    public static LiteDbStore InMemory(TimeProvider time) => new(
        null, new LiteDatabase(new ConnectionString { Filename = ":memory:", Collation = new Collation("/Ordinal") }), time);

    public SourceState State(string sourceId) =>
        _states.GetValueOrDefault(sourceId) ?? new SourceState { SourceId = sourceId };

    public IReadOnlyDictionary<string, SourceState> States() => _states.ToDictionary(StringComparer.Ordinal);

    public IReadOnlyList<Story> Newest(DateTimeOffset since, int least, int most) =>
        [.. _tables.NewestFirst()
            .Where(story => story.IsPublished)
            .TakeWhile((story, n) => n < most && (n < least || story.Entered >= since))];

    public IReadOnlyList<Story> Before(string? id, int most) => [.. _tables.Before(id, most)];

    public Story? Story(string id) => _tables.Story(id);

    public IReadOnlyList<KeyedItem> Unknown(string sourceId, IReadOnlyList<KeyedItem> items)
    {
        if (items.Count == 0) return items;
        var ledger = _tables.Ledger(sourceId);
        return [.. items.Where(item => !item.Keys.Any(key => IsSettled(ledger[key], item)))];

        static bool IsSettled(LedgerRow? row, KeyedItem item) =>
            row is not null && (row.Skipped is not null || row.RawHash == item.RawHash);
    }

    public Task SaveAsync(SourceState state, CancellationToken cancel) =>
        _writer.WriteAsync(() => Save(state), Remember, together: true, cancel);

    public async Task<IReadOnlyList<StoryEdit>> EditAsync(
        string sourceId,
        IReadOnlyList<FreshItem> items,
        IReadOnlyCollection<string> stated,
        Func<Known, IReadOnlyList<StoryEdit>> decide,
        Func<IReadOnlyList<StoryEdit>, SourceState> state,
        CancellationToken cancel)
    {
        var now = _time.GetUtcNow();
        var commit = await _writer.WriteAsync(
            () =>
            {
                _keys.Forget(now);
                var edits = Decide(sourceId, items, stated, decide, now);
                if (edits.Any(IsVisible)) _tables.SaveLastChange(now);
                return (Edits: edits, State: Save(state(edits)));
            },
            commit =>
            {
                Remember(commit.State);
                Remember(commit.Edits, now);
            },
            // A visit that brought nothing writes one small state; an edit is committed alone.
            together: items.Count == 0,
            cancel);
        return commit.Edits;
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _database.Dispose();
        _lock?.Dispose();
    }

    private IReadOnlyList<StoryEdit> Decide(
        string sourceId,
        IReadOnlyList<FreshItem> items,
        IReadOnlyCollection<string> stated,
        Func<Known, IReadOnlyList<StoryEdit>> decide,
        DateTimeOffset now)
    {
        if (items.Count == 0) return [];
        var ledger = _tables.Ledger(sourceId);
        var edits = decide(KnownOf(ledger, items));
        ledger.See(stated, now);
        foreach (var edit in edits) ledger.Put(edit.Row);
        _tables.Save(sourceId, ledger);
        // A story may have been decided on more than once: what it was last is what it is.
        foreach (var story in edits.Where(IsVisible).GroupBy(edit => edit.Story!.Id, StringComparer.Ordinal))
        {
            if (story.First().Kind is EditKind.Add) _tables.Add(story.Last().Story!);
            else _tables.Update(story.Last().Story!);
        }

        return edits;
    }

    private Known KnownOf(Ledger ledger, IReadOnlyList<FreshItem> items)
    {
        var sequence = 0;
        var rows = items
            .SelectMany(item => item.Keyed.Keys)
            .Distinct(StringComparer.Ordinal)
            .Select(key => ledger[key])
            .OfType<LedgerRow>()
            .ToDictionary(row => row.Key, StringComparer.Ordinal);
        var candidates = items
            .Where(item => item.Fingerprint is not null)
            .DistinctBy(item => item.Keyed.Key)
            .ToDictionary(item => item.Keyed.Key, item => Shortlist.Of(item.Fingerprint!.Keys, _keys.Find), StringComparer.Ordinal);
        var stories = rows.Values.Select(row => row.StoryId)
            .Concat(candidates.Values.SelectMany(ids => ids))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(_tables.Story)
            .OfType<Story>()
            .ToDictionary(story => story.Id, StringComparer.Ordinal);
        return new Known
        {
            Ledger = rows,
            Stories = stories,
            Candidates = candidates,
            Habits = _keys.HabitsOf,
            TakenAtomIds = items
                .Select(item => item.Item?.SourceItemId)
                .OfType<string>()
                .Where(_tables.IsTaken)
                .ToHashSet(StringComparer.Ordinal),
            NewStoryId = entered => FreeId(entered, ref sequence),
            IdBase = IdBase,
        };
    }

    // Ids above the newest are free; only when the clock stood still or went back it has to look.
    private string FreeId(DateTimeOffset entered, ref int sequence)
    {
        while (true)
        {
            var id = StoryIds.Of(entered, sequence++);
            if (string.CompareOrdinal(id, _newestId) > 0) return _newestId = id;
            if (id != _newestId && !_tables.HasStory(id)) return id;
        }
    }

    private SourceState Save(SourceState state)
    {
        _tables.Save(state);
        return state;
    }

    private void Remember(SourceState state) => _states[state.SourceId] = state;

    private void Remember(IReadOnlyList<StoryEdit> edits, DateTimeOffset now)
    {
        foreach (var edit in edits.Where(IsVisible)) _keys.Add(edit.Story!, now);
        if (edits.Any(IsVisible)) Volatile.Write(ref _edition, new Edition(_edition.Number + 1, now));
    }

    private static bool IsVisible(StoryEdit edit) => edit.Story is not null;
}
