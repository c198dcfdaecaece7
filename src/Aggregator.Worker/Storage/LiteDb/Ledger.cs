using System.Text;
using Aggregator.Stories;
using Aggregator.Stories.Acts;

namespace Aggregator.Storage.LiteDb;

/// <summary>All that is remembered of one source's items, as one document: read and written whole, which costs less
/// than
/// two look-ups of rows that lie apart.</summary>
internal sealed class Ledger
{
    /// <summary>A source that states ever new ids would fill the disk; the rows not seen for longest go.</summary>
    private const int MostRows = 50_000;

    /// <summary>After so long an absence from its source's document an item is forgotten; should it come back, it is
    /// new.</summary>
    private static readonly TimeSpan Absence = TimeSpan.FromDays(180);

    /// <summary>What was seen so shortly before the last stood in the same document.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    private const byte Layout = 2;

    /// <summary>Had a hash of the text in place of address and title.</summary>
    private const byte FirstLayout = 1;

    private readonly Dictionary<string, LedgerRow> _rows = new(StringComparer.Ordinal);

    public IReadOnlyCollection<LedgerRow> Rows => _rows.Values;

    public LedgerRow? this[string? key] => key is null ? null : _rows.GetValueOrDefault(key);

    public static Ledger Read(string sourceId, byte[] stored)
    {
        using var reader = new BinaryReader(new MemoryStream(stored), Encoding.UTF8);
        var ledger = new Ledger();
        var layout = reader.ReadByte();
        if (layout is not (FirstLayout or Layout))
            throw new StoreUnreadableException($"{sourceId}: its ledger was written by a newer version of this program.");
        var reasons = new string?[reader.Read7BitEncodedInt()];
        for (var n = 1; n < reasons.Length; n++) reasons[n] = reader.ReadString();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--) ledger.Put(Row(sourceId, reader, reasons, layout));
        return ledger;
    }

    public void Put(LedgerRow row) => _rows[row.Key] = row;

    /// <summary>The items that are not settled, each with what is known of it.</summary>
    /// <param name="items">All of the document.</param>
    public IReadOnlyList<KeyedItem> Unsettled(IReadOnlyList<KeyedItem> items)
    {
        var open = items.Where(item => !item.Keys.Any(key => IsSettled(this[key], item))).ToList();
        if (open.Count == 0 || _rows.Count == 0) return open;
        var acquaintance = new Acquaintance(_rows.Values, key => this[key], items);
        return [.. open.Select(acquaintance.With)];
    }

    /// <summary>An admin gave the item to another story.</summary>
    public void Move(MovedItem item)
    {
        if (_rows.TryGetValue(item.ItemKey, out var row)) _rows[item.ItemKey] = row with { StoryId = item.StoryId };
    }

    /// <summary>The document states these. Those of the document before it were there until now: nothing was written
    /// while it did not change. What has been absent for too long is forgotten.</summary>
    public void See(IEnumerable<string> keys, DateTimeOffset now)
    {
        var last = _rows.Count == 0 ? now : _rows.Values.Max(row => row.LastSeen);
        foreach (var row in _rows.Values.Where(row => last - row.LastSeen <= Together).ToList())
            _rows[row.Key] = row with { LastSeen = now };
        foreach (var key in keys)
        {
            if (_rows.TryGetValue(key, out var row)) _rows[key] = row with { LastSeen = now };
        }

        foreach (var row in _rows.Values.Where(row => now - row.LastSeen > Absence).ToList()) _rows.Remove(row.Key);
    }

    public byte[] Write()
    {
        var kept = _rows.Values.OrderByDescending(row => row.LastSeen).Take(MostRows).ToList();
        // The same few reasons recur in thousands of rows: each is written once. Number 0 is "none".
        List<string> reasons = ["", .. kept.Select(row => row.Skipped).OfType<string>().Distinct(StringComparer.Ordinal)];
        var numbers = reasons.Index().ToDictionary(reason => reason.Item, reason => reason.Index, StringComparer.Ordinal);
        using var stream = new MemoryStream(100 * (kept.Count + 1));
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Layout);
        writer.Write7BitEncodedInt(reasons.Count);
        foreach (var reason in reasons.Skip(1)) writer.Write(reason);
        writer.Write7BitEncodedInt(kept.Count);
        foreach (var row in kept) Write(writer, row, numbers[row.Skipped ?? ""]);
        writer.Flush();
        return stream.ToArray();
    }

    private static bool IsSettled(LedgerRow? row, KeyedItem item) =>
        row is not null && (row.RawHash == item.RawHash || (row.Skipped is not null && row.IsOf(item.Raw)));

    private static void Write(BinaryWriter writer, LedgerRow row, int reason)
    {
        writer.Write(row.Key);
        writer.Write(row.StoryId ?? "");
        writer.Write7BitEncodedInt(reason);
        writer.Write(row.RawHash);
        writer.Write(row.Link ?? "");
        writer.Write(row.Title ?? "");
        writer.Write(row.FirstSeen.UtcTicks);
        writer.Write(row.LastSeen.UtcTicks);
    }

    private static LedgerRow Row(string sourceId, BinaryReader reader, string?[] reasons, byte layout)
    {
        var row = new LedgerRow
        {
            SourceId = sourceId,
            Key = reader.ReadString(),
            StoryId = Text(reader.ReadString()),
            Skipped = reasons[reader.Read7BitEncodedInt()],
            RawHash = reader.ReadString(),
            Link = Text(reader.ReadString()),
            Title = layout is FirstLayout ? null : Text(reader.ReadString()),
            FirstSeen = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
            LastSeen = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
        };
        return layout is FirstLayout ? row with { Link = null } : row;
    }

    private static string? Text(string stored) => stored.Length == 0 ? null : stored;
}
