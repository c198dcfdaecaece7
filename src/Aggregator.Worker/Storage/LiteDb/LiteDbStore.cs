using System.Collections.Concurrent;
using Aggregator.Polling;
using Aggregator.Publishing;
using Aggregator.Stories;
using Aggregator.Stories.Acts;
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
    private readonly EditWork _edits;
    private readonly ActWork _actions;
    private readonly KeyIndex _keys = new();
    private readonly ChangeLog _changes = new(most: 10_000);
    private readonly ShelfTables _shelfTables;
    private readonly Shelves _shelves;
    private readonly ConcurrentDictionary<string, SourceState> _states = new(StringComparer.Ordinal);
    private readonly IdRoll _ids;
    private Edition _edition;
    private IReadOnlyList<EditorialAct> _acts;

    private LiteDbStore(StoreLock? @lock, LiteDatabase database, TimeProvider time)
    {
        (_lock, _database, _time) = (@lock, database, time);
        _tables = new Tables(database);
        (IdBase, var lastChange) = _tables.Begin(time.GetUtcNow());
        _edition = new Edition(0, lastChange);
        var ids = new IdMint(_tables);
        _edits = new EditWork(_tables, _keys, ids, IdBase);
        _actions = new ActWork(_tables, ids, IdBase);
        _acts = [.. _tables.Acts()];
        _shelfTables = new ShelfTables(database);
        _shelves = _shelfTables.Read(_tables.Began() ?? MakeShelves(lastChange));
        _ids = new IdRoll(_tables.Ids());
        foreach (var state in _tables.States()) Remember(state);
        foreach (var story in _tables.Since(time.GetUtcNow() - KeyIndex.Window)) _keys.Add(story, time.GetUtcNow());
        _writer = new Writer(database);
    }

    public event Action<IReadOnlyList<Tidings>>? Told;

    public Edition Edition => Volatile.Read(ref _edition);

    public string IdBase { get; }

    public IReadOnlyList<EditorialAct> Acts => Volatile.Read(ref _acts);

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

    public IReadOnlyList<CarrierFacets> Carriers => _shelves.Carriers;

    public Edition EditionOf(Selection selection) => _shelves.EditionOf(selection);

    public IReadOnlyList<Story> Newest(Selection selection, DateTimeOffset since, int least, int most) =>
        [.. Published(_shelves.Ids(selection, null, most)).TakeWhile((story, n) => n < least || story.Entered >= since)];

    public IReadOnlyList<Story> Newest(DateTimeOffset since, int least, int most) =>
        Newest(Selection.Everything, since, least, most);

    public IReadOnlyList<Story> Before(Selection selection, string? id, int most) =>
        [.. Published(_shelves.Ids(selection, id, most))];

    public IReadOnlyList<string> Ids(Selection selection) => _shelves.Ids(selection, null, int.MaxValue);

    public IReadOnlyList<string> AllIds => _ids.All;

    public IReadOnlyList<Tombstone> Removed(Selection selection, DateTimeOffset since, int most) =>
    [
        .. _shelves.Removed(selection, since, most)
            .Select(removal => (_tables.Story(removal.StoryId), removal.When))
            .Where(one => one.Item1 is { IsPublished: false })
            .Select(one => new Tombstone(one.Item1!.AtomId, one.When)),
    ];

    public IReadOnlyList<Story> Before(string? id, int most) => [.. _tables.Before(id, most)];

    public IReadOnlyList<string>? ChangedSince(long edition) => _changes.Since(edition);

    public Story? Story(string id) => _tables.Story(id);

    public Story? StoryByAtomId(string atomId) => _tables.StoryByAtomId(atomId);

    public IReadOnlyList<LedgerRow> RowsAt(string address) =>
        [.. _tables.Ledgers().SelectMany(ledger => ledger.Rows).Where(row => row.IsAt(address))];

    public IReadOnlyList<KeyedItem> Unknown(string sourceId, IReadOnlyList<KeyedItem> items) =>
        items.Count == 0 ? items : _tables.Ledger(sourceId).Unsettled(items);

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
                var edits = _edits.Run(sourceId, items, stated, decide, now);
                return (Edits: edits, Changed: Save([.. EditWork.StoriesOf(edits)]), State: Save(state(edits)));
            },
            commit =>
            {
                Remember(commit.State);
                if (commit.Changed is { } changed) Remember(EditWork.StoriesOf(commit.Edits), changed, now);
            },
            // A visit that brought nothing writes one small state; an edit is committed alone.
            together: items.Count == 0,
            cancel);
        return commit.Edits;
    }

    public async Task<ActOutcome> ActAsync(Func<Archive, ActOutcome> decide, CancellationToken cancel)
    {
        var commit = await _writer.WriteAsync(
            () =>
            {
                var outcome = _actions.Run(decide, _acts);
                return (Outcome: outcome, Changed: Save(outcome.Stories));
            },
            commit =>
            {
                if (commit.Outcome.Act is not null) Volatile.Write(ref _acts, ActWork.After(_acts, commit.Outcome));
                if (commit.Changed is { } changed) Remember(commit.Outcome.Stories, changed, _time.GetUtcNow());
            },
            together: false,
            cancel);
        return commit.Outcome;
    }

    public string? TaggedWith => _tables.TaggedWith();

    public Task SaveTaggedAsync(string version, CancellationToken cancel) => _writer.WriteAsync(
        () =>
        {
            _tables.SaveTagged(version);
            return version;
        },
        _ => { },
        together: true,
        cancel);

    public async Task<string?> ReviseAsync(
        string after, int most, Func<Story, Story> revise, CancellationToken cancel)
    {
        var commit = await _writer.WriteAsync(
            () =>
            {
                var stories = _tables.After(after, most);
                Story[] revised = [.. stories.Select(revise).Where((story, n) => !ReferenceEquals(story, stories[n]))];
                foreach (var story in revised) _tables.Update(story);
                return (Last: stories is [.., var last] ? last.Id : null, Revised: revised, Changed: Save(revised));
            },
            commit =>
            {
                if (commit.Changed is { } changed) Remember(commit.Revised, changed, _time.GetUtcNow());
            },
            together: false,
            cancel);
        return commit.Last;
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _database.Dispose();
        _lock?.Dispose();
    }

    private SourceState Save(SourceState state)
    {
        _tables.Save(state);
        return state;
    }

    private void Remember(SourceState state) => _states[state.SourceId] = state;

    // After the stories themselves. Null: none changed.
    private Changes? Save(IReadOnlyList<Story> stories)
    {
        if (stories.Count == 0) return null;
        var now = _time.GetUtcNow();
        // A clock that was set back must not make a change older than the one before it.
        var edition = new Edition(
            _edition.Number + 1, now < _edition.LastChange ? _edition.LastChange.AddSeconds(1) : now);
        var shelves = _shelves.Plan(stories);
        _shelfTables.Save(shelves, edition.LastChange);
        _tables.SaveLastChange(edition.LastChange);
        return new Changes(edition, shelves, _tables.TakeTidings());
    }

    private void Remember(IEnumerable<Story> stories, Changes changed, DateTimeOffset now)
    {
        foreach (var story in stories) _keys.Add(story, now);
        _changes.Note(changed.Edition.Number, stories.Select(story => story.Id));
        _ids.Note(stories.Select(story => story.Id));
        _shelves.Apply(changed.Shelves, changed.Edition);
        Volatile.Write(ref _edition, changed.Edition);
        if (changed.Tidings.Count > 0) Told?.Invoke(changed.Tidings); // Now everyone can see them.
    }

    // Not published: hidden a moment ago, and its readers will ask for a newer edition.
    private IEnumerable<Story> Published(IReadOnlyList<string> ids) =>
        ids.Select(_tables.Story).OfType<Story>().Where(story => story.IsPublished);

    /// <summary>For a store that was written before there were shelves; returns its first moment.</summary>
    private DateTimeOffset MakeShelves(DateTimeOffset lastChange)
    {
        DateTimeOffset? began = null;
        for (var stories = _tables.After("", 500); stories.Count > 0; stories = _tables.After(stories[^1].Id, 500))
        {
            began ??= stories[0].Entered;
            _shelfTables.Make(stories);
        }

        _tables.SaveBegan(began ?? lastChange);
        return began ?? lastChange;
    }

    /// <summary>What a commit of stories changes besides them.</summary>
    private sealed record Changes(Edition Edition, ShelfChanges Shelves, IReadOnlyList<Tidings> Tidings);
}
