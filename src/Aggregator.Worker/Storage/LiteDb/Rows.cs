using Aggregator.Polling;
using Aggregator.Stories;
using Aggregator.Stories.Acts;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Stories, ledgers and states as LiteDB documents: a key and a block of bytes.</summary>
internal static class Rows
{
    public static BsonDocument Of(Story story) => Row(story.Id, StoredJson.Pack(story));

    public static Story Story(BsonDocument row) => StoredJson.Unpack<Story>(Bytes(row));

    public static BsonDocument Of(SourceState state) => Row(state.SourceId, StoredJson.Pack(state));

    public static SourceState State(BsonDocument row) => StoredJson.Unpack<SourceState>(Bytes(row));

    public static BsonDocument Of(string sourceId, Ledger ledger) => Row(sourceId, ledger.Write());

    public static Ledger Ledger(BsonDocument row) => LiteDb.Ledger.Read(row["_id"].AsString, Bytes(row));

    public static BsonDocument Of(EditorialAct act) => Row(act.Number, StoredJson.Pack(act));

    public static EditorialAct Act(BsonDocument row) => StoredJson.Unpack<EditorialAct>(Bytes(row));

    private static BsonDocument Row(BsonValue id, byte[] bytes) => new() { ["_id"] = id, ["b"] = bytes };

    private static byte[] Bytes(BsonDocument row) => row["b"].AsBinary;
}
