using Aggregator.Stories;

namespace Aggregator.Core.Tests.Stories;

public sealed class StoryIdsTests
{
    [Fact]
    public void Ids_sort_by_the_moment_of_entering_then_by_sequence()
    {
        var moment = new DateTimeOffset(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);
        string[] ids =
        [
            StoryIds.Of(moment.AddYears(-3), 0), StoryIds.Of(moment, 0), StoryIds.Of(moment, 1), StoryIds.Of(moment, 1023),
            StoryIds.Of(moment, 1024), StoryIds.Of(moment.AddDays(1), 0), StoryIds.Of(moment.AddYears(200), 5),
        ];

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }
}
