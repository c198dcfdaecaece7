using System.Text;
using Aggregator.Storage.LiteDb;

namespace Aggregator.Worker.Tests.Storage;

public sealed class LedgerTests
{
    [Fact]
    public void A_ledger_of_the_first_layout_is_read_and_written_anew()
    {
        var seen = new DateTimeOffset(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);
        using var stored = new MemoryStream();
        using (var writer = new BinaryWriter(stored, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write((byte)1);
            writer.Write7BitEncodedInt(1);
            writer.Write7BitEncodedInt(1);
            foreach (var text in new[] { "key", "story" }) writer.Write(text);
            writer.Write7BitEncodedInt(0);
            foreach (var text in new[] { "raw", "a hash of the text" }) writer.Write(text);
            writer.Write(seen.UtcTicks);
            writer.Write(seen.UtcTicks);
        }

        var ledger = Ledger.Read("asoiu-news", Ledger.Read("asoiu-news", stored.ToArray()).Write());

        var row = ledger["key"]!;
        Assert.Equal(("story", "raw", null, null, seen), (row.StoryId, row.RawHash, row.Link, row.Title, row.LastSeen));
    }
}
