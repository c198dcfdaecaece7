using Aggregator.Publishing;

namespace Aggregator.Core.Tests.Publishing;

public sealed class SliceTests
{
    [Fact]
    public void The_window_is_counted_from_the_last_change_so_that_time_alone_moves_no_story_out() => Assert.Equal(
        Invented.Now.AddDays(-3), Slice.Since(Invented.Site with { FeedDays = 3 }, Invented.Now));
}
