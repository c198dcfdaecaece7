using Aggregator.Stories;

namespace Aggregator.Storage.LiteDb;

/// <summary>Mints the ids of stories; on the writer's thread. What was minted for a decision that failed is never used
/// again.</summary>
internal sealed class IdMint(Tables tables)
{
    private string _newest = tables.NewestId();

    /// <summary>For one decision: each call gives another free id.</summary>
    public Func<DateTimeOffset, string> Begin()
    {
        var sequence = 0;
        return entered => Free(entered, ref sequence);
    }

    // Ids above the newest are free; only when the clock stood still or went back it has to look.
    private string Free(DateTimeOffset entered, ref int sequence)
    {
        while (true)
        {
            var id = StoryIds.Of(entered, sequence++);
            if (string.CompareOrdinal(id, _newest) > 0) return _newest = id;
            if (id != _newest && !tables.HasStory(id)) return id;
        }
    }
}
