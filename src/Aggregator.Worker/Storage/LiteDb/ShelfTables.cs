using Aggregator.Publishing;
using Aggregator.Stories;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The shelves as they lie in the store: a small plain document for each shelf and each published story, so that
/// a start reads no story.</summary>
internal sealed class ShelfTables(LiteDatabase database)
{
    private readonly ILiteCollection<BsonDocument> _shelves = database.GetCollection("shelves");
    private readonly ILiteCollection<BsonDocument> _facets = database.GetCollection("facets");

    private readonly ILiteCollection<BsonDocument> _removed = database.GetCollection("removed");

    /// <summary>The shelves as they were at the last commit.</summary>
    /// <param name="began">The store's first moment.</param>
    public Shelves Read(DateTimeOffset began)
    {
        var shelves = new Shelves(began);
        foreach (var row in _shelves.FindAll())
            shelves.Put(row["k"].AsString, Moment(row));
        foreach (var row in _facets.Find(Query.All("_id"))) shelves.Put(row["_id"].AsString, row["k"].AsString);
        foreach (var row in _removed.Find(Query.All("_id")))
            shelves.Put(new Removal(row["_id"].AsString, Facets.Parse(row["k"].AsString), Moment(row)));
        return shelves;
    }

    public void Save(ShelfChanges changes, DateTimeOffset now)
    {
        foreach (var facets in changes.Touched) Save(facets, now);
        foreach (var move in changes.Moves.Where(move => move.IsMove))
        {
            if (move.To is not { } to) _facets.Delete(move.StoryId);
            else if (move.From is null) _facets.Insert(Row(move.StoryId, to));
            else _facets.Update(Row(move.StoryId, to));
        }

        foreach (var removal in changes.Removals(now)) _removed.Upsert(Row(removal));
        foreach (var id in changes.Returned) _removed.Delete(id);
        foreach (var key in changes.Dropped) _shelves.Delete(Digest.Of(key));
    }

    /// <summary>Makes those of these stories, for a store that was written before there were any.</summary>
    /// <param name="stories">Some of the store's, in the order of ids.</param>
    public void Make(IReadOnlyList<Story> stories)
    {
        database.BeginTrans();
        foreach (var shelf in stories.GroupBy(story => Facets.Of(story)?.Key, StringComparer.Ordinal))
        {
            if (shelf.Key is not { } key) continue;
            var facets = Facets.Parse(key);
            foreach (var story in shelf) _facets.Upsert(Row(story.Id, facets));
            var known = _shelves.FindById(Digest.Of(key)) is { } row ? row["t"].AsInt64 : 0;
            Save(facets, new DateTimeOffset(Math.Max(known, shelf.Max(LastChange).UtcTicks), TimeSpan.Zero));
        }

        database.Commit();
    }

    private void Save(Facets facets, DateTimeOffset at) => _shelves.Upsert(
        new BsonDocument { ["_id"] = Digest.Of(facets.Key), ["k"] = facets.Key, ["t"] = at.UtcTicks });

    private static BsonDocument Row(string storyId, Facets facets) =>
        new() { ["_id"] = storyId, ["k"] = facets.Key };

    private static BsonDocument Row(Removal removal) =>
        new() { ["_id"] = removal.StoryId, ["k"] = removal.Facets.Key, ["t"] = removal.When.UtcTicks };

    private static DateTimeOffset Moment(BsonDocument row) => new(row["t"].AsInt64, TimeSpan.Zero);

    // What an older store does not say: the last that is known to have happened to the story.
    private static DateTimeOffset LastChange(Story story) =>
        story.Carriers.Select(carrier => carrier.FirstSeen).Append(story.Entered).Append(story.Updated).Max();
}
