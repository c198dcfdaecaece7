using Aggregator.Polling;
using Aggregator.Stories;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Stories, ledger rows and states as LiteDB documents.</summary>
internal static class Rows
{
    public static BsonDocument Of(Story story) => new() { ["_id"] = story.Id, ["json"] = StoredJson.Write(story) };

    public static Story Story(BsonDocument row) => StoredJson.Read<Story>(row["json"].AsBinary);

    public static BsonDocument Of(SourceState state) => new() { ["_id"] = state.SourceId, ["json"] = StoredJson.Write(state) };

    public static SourceState State(BsonDocument row) => StoredJson.Read<SourceState>(row["json"].AsBinary);

    public static string LedgerId(string sourceId, string itemKey) => $"{sourceId}|{itemKey}";

    public static BsonDocument Of(LedgerRow row) => new()
    {
        ["_id"] = LedgerId(row.SourceId, row.Key),
        ["story"] = row.StoryId,
        ["skipped"] = row.Skipped,
        ["raw"] = row.RawHash,
        ["content"] = row.ContentHash,
        ["first"] = row.FirstSeen.UtcTicks,
        ["last"] = row.LastSeen.UtcTicks,
    };

    public static LedgerRow Ledger(BsonDocument row)
    {
        var id = row["_id"].AsString;
        var bar = id.LastIndexOf('|');
        return new LedgerRow
        {
            SourceId = id[..bar],
            Key = id[(bar + 1)..],
            StoryId = row["story"].AsString,
            Skipped = row["skipped"].AsString,
            RawHash = row["raw"].AsString,
            ContentHash = row["content"].AsString,
            FirstSeen = new DateTimeOffset(row["first"].AsInt64, TimeSpan.Zero),
            LastSeen = new DateTimeOffset(row["last"].AsInt64, TimeSpan.Zero),
        };
    }
}
