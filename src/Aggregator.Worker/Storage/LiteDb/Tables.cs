using Aggregator.Polling;
using Aggregator.Publishing;
using Aggregator.Stories;
using Aggregator.Stories.Acts;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The documents of a store: found by primary key alone, for a secondary index costs more than saving the
/// document.</summary>
internal sealed class Tables(LiteDatabase database)
{
    /// <summary>How the documents lie; a store of a newer layout is refused.</summary>
    private const int Layout = 1;

    private static readonly string[] Names = ["stories", "shelves", "facets", "removed", "ledgers", "atomIds", "states", "acts", "meta"];

    private readonly ILiteCollection<BsonDocument> _stories = database.GetCollection("stories");
    private readonly ILiteCollection<BsonDocument> _ledgers = database.GetCollection("ledgers");
    private readonly ILiteCollection<BsonDocument> _atomIds = database.GetCollection("atomIds");
    private readonly ILiteCollection<BsonDocument> _states = database.GetCollection("states");
    private readonly ILiteCollection<BsonDocument> _acts = database.GetCollection("acts");
    private readonly ILiteCollection<BsonDocument> _meta = database.GetCollection("meta");
    private readonly List<Tidings> _tidings = [];

    /// <summary>The store's own facts, made at its first start.</summary>
    /// <exception cref="StoreUnreadableException">The store was written by a newer program.</exception>
    public (string IdBase, DateTimeOffset LastChange) Begin(DateTimeOffset now)
    {
        foreach (var name in Names) MakeSure(database.GetCollection(name));
        if (_meta.FindById("store") is not { } row)
        {
            row = new BsonDocument { ["_id"] = "store", ["layout"] = Layout, ["idBase"] = Guid.NewGuid().ToString("D") };
            _meta.Insert(row);
            SaveLastChange(now);
        }

        if (row["layout"].AsInt32 > Layout)
            throw new StoreUnreadableException("The store was written by a newer version of this program; use that version.");
        return (row["idBase"].AsString, Moment("lastChange")!.Value);
    }

    public void SaveLastChange(DateTimeOffset now) => SaveMoment("lastChange", now);

    /// <summary>The store's first moment; null: it has no shelves yet.</summary>
    public DateTimeOffset? Began() => Moment("began");

    public void SaveBegan(DateTimeOffset began) => SaveMoment("began", began);

    /// <summary>By what all stories are tagged; null: not said yet.</summary>
    public string? TaggedWith() => _meta.FindById("tagged") is { } row ? row["with"].AsString : null;

    public void SaveTagged(string version) =>
        _meta.Upsert(new BsonDocument { ["_id"] = "tagged", ["with"] = version });

    public IEnumerable<SourceState> States() => _states.FindAll().Select(Rows.State);

    public void Save(SourceState state) => _states.Upsert(Rows.Of(state));

    public Story? Story(string id) => _stories.FindById(id) is { } row ? Rows.Story(row) : null;

    /// <summary>All stories' ids, the oldest first; of the index alone.</summary>
    public IEnumerable<string> Ids() =>
        _stories.Query().OrderBy("_id").Select("_id").ToEnumerable().Select(row => row["_id"].AsString);

    public IEnumerable<Story> NewestFirst() => _stories.Find(Query.All("_id", Query.Descending)).Select(Rows.Story);

    public IEnumerable<Story> Before(string? id, int most) => _stories
        .Find(new Query
        {
            Where = { id is null ? Query.GT("_id", "") : Query.LT("_id", id) },
            OrderBy = "_id",
            Order = Query.Descending,
            Limit = most,
        })
        .Select(Rows.Story);

    public IEnumerable<Story> Since(DateTimeOffset moment) =>
        _stories.Find(Query.GTE("_id", StoryIds.From(moment))).Select(Rows.Story);

    /// <summary>The lowest ids above this one.</summary>
    public IReadOnlyList<Story> After(string id, int most) =>
        [.. _stories.Find(Query.GT("_id", id), limit: most).Select(Rows.Story)];

    public Ledger Ledger(string sourceId) => _ledgers.FindById(sourceId) is { } row ? Rows.Ledger(row) : new Ledger();

    public IEnumerable<Ledger> Ledgers() => _ledgers.FindAll().Select(Rows.Ledger);

    public void Save(string sourceId, Ledger ledger) => _ledgers.Upsert(Rows.Of(sourceId, ledger));

    public bool IsTaken(string atomId) => _atomIds.FindById(AtomIdKey(atomId)) is not null;

    /// <summary>The newest story's id; empty before the first.</summary>
    public string NewestId() => NewestFirst().FirstOrDefault()?.Id ?? "";

    // Not Exists(Query.EQ(...)): it compiles an expression for every id it is asked for.
    public bool HasStory(string id) => _stories.FindById(id) is not null;

    public void Add(Story story)
    {
        Hear(Tidings.Of(null, story));
        _stories.Insert(Rows.Of(story));
        if (story.AtomId == story.Lead.Item.SourceItemId)
            _atomIds.Insert(new BsonDocument { ["_id"] = AtomIdKey(story.AtomId), ["story"] = story.Id });
    }

    public void Update(Story story)
    {
        Hear(Tidings.Of(Story(story.Id), story));
        _stories.Update(Rows.Of(story));
    }

    /// <summary>What is news of the stories that were added and updated since this was asked last.</summary>
    public IReadOnlyList<Tidings> TakeTidings()
    {
        Tidings[] heard = [.. _tidings];
        _tidings.Clear();
        return heard;
    }

    private void Hear(Tidings? tidings)
    {
        if (tidings is not null) _tidings.Add(tidings);
    }

    public Story? StoryByAtomId(string atomId) =>
        _atomIds.FindById(AtomIdKey(atomId)) is { } row ? Story(row["story"].AsString) : null;

    public IEnumerable<EditorialAct> Acts() => _acts.FindAll().Select(Rows.Act);

    public void Save(EditorialAct act) => _acts.Upsert(Rows.Of(act));

    private DateTimeOffset? Moment(string name) =>
        _meta.FindById(name) is { } row ? new DateTimeOffset(row["ticks"].AsInt64, TimeSpan.Zero) : null;

    private void SaveMoment(string name, DateTimeOffset moment) =>
        _meta.Upsert(new BsonDocument { ["_id"] = name, ["ticks"] = moment.UtcTicks });

    // LiteDB makes a collection with its first document, and a reader that comes at that very moment finds its page
    // missing and ends the engine: so each is made before anyone reads.
    private void MakeSure(ILiteCollection<BsonDocument> table)
    {
        if (database.CollectionExists(table.Name)) return;
        table.Insert(new BsonDocument { ["_id"] = "first" });
        table.Delete("first");
    }

    private static string AtomIdKey(string atomId) => Digest.Of(atomId);
}
