using Aggregator.Core.Tests.Stories;
using Aggregator.Polling;

namespace Aggregator.Core.Tests.Polling;

public sealed class CadenceTests
{
    private static readonly DateTimeOffset Now = Desktop.Noon;

    [Fact]
    public void A_healthy_source_is_visited_after_every() =>
        Assert.Equal(Now.AddHours(1), Cadence.AfterSuccess(Desktop.SourceOf("asoiu"), Now, null, null));

    [Fact]
    public void A_feed_that_asks_for_more_time_gets_it_up_to_atMost()
    {
        Assert.Equal(Now.AddHours(3), Cadence.AfterSuccess(Desktop.SourceOf("asoiu"), Now, TimeSpan.FromHours(3), null));
        Assert.Equal(Now.AddHours(24), Cadence.AfterSuccess(Desktop.SourceOf("asoiu"), Now, TimeSpan.FromDays(30), null));
    }

    [Fact]
    public void The_servers_own_word_is_kept() =>
        Assert.Equal(Now.AddDays(3), Cadence.AfterFailure(Desktop.SourceOf("asoiu"), Now, 1, Now.AddDays(3)));

    [Fact]
    public void Failures_are_retried_ever_more_seldom_but_at_least_daily()
    {
        var source = Desktop.SourceOf("asoiu");
        var waits = Enumerable.Range(1, 12).Select(failures => Cadence.AfterFailure(source, Now, failures, null) - Now).ToList();

        Assert.Equal(waits.Order(), waits);
        Assert.InRange(waits[0], TimeSpan.FromHours(1), TimeSpan.FromHours(1.1));
        Assert.InRange(waits[1], TimeSpan.FromHours(2), TimeSpan.FromHours(2.2));
        Assert.InRange(waits[^1], TimeSpan.FromHours(24), TimeSpan.FromHours(26.4));
    }
}
