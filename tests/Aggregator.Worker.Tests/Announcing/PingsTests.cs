namespace Aggregator.Announcing;

public sealed class PingsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Uri Feed = new("https://news.example/atom.xml");

    private readonly Pings _pings = new();

    [Fact]
    public void A_burst_of_changes_is_told_once_half_a_minute_after_its_first()
    {
        _pings.Add([Feed], Noon);
        _pings.Add([Feed], Noon.AddSeconds(20));

        Assert.Equal(Noon.AddSeconds(30), _pings.Next);
        Assert.Equal([Feed], _pings.Waiting.Keys);

        _pings.Remove(Feed);
        Assert.Null(_pings.Next);
    }

    [Fact]
    public void What_failed_is_tried_after_a_minute_then_two_then_four_and_once_a_day_at_least()
    {
        var waits = new List<double>();
        for (var now = Noon; waits.Count < 12; now = _pings.Next!.Value)
        {
            _pings.Add([Feed], now); // Some news in between changes nothing of the pace.
            _pings.Failed(now, notBefore: null);
            _pings.Add([new Uri(Feed, $"/{waits.Count}")], now);
            waits.Add((_pings.Next!.Value - now).TotalMinutes);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440], waits);
    }

    [Fact]
    public void After_a_success_the_waits_begin_anew()
    {
        _pings.Add([Feed], Noon);
        _pings.Failed(Noon, null);
        _pings.Failed(Noon, null);
        _pings.Succeeded();
        _pings.Failed(Noon, null);

        Assert.Equal(Noon.AddMinutes(1), _pings.Next);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(90, 90)]
    [InlineData(100_000, 1440)]
    public void A_hub_that_says_when_is_not_asked_before_but_within_a_day(double asked, double waited)
    {
        _pings.Add([Feed], Noon);
        _pings.Failed(Noon, Noon.AddMinutes(asked));

        Assert.Equal(Noon.AddMinutes(waited), _pings.Next);
    }

    [Fact]
    public void After_a_day_in_vain_a_feed_is_given_up_and_younger_changes_go_on_waiting()
    {
        var younger = new Uri(Feed, "/rss.xml");
        _pings.Add([Feed], Noon);
        _pings.Add([younger], Noon.AddHours(1));

        Assert.Equal(0, _pings.Failed(Noon.AddHours(23), null));
        Assert.Equal(1, _pings.Failed(Noon.AddHours(24), null));
        Assert.Equal([younger], _pings.Waiting.Keys);
    }

    [Fact]
    public void However_many_feeds_there_are_only_so_many_wait()
    {
        _pings.Add(Enumerable.Range(0, 20_000).Select(n => new Uri(Feed, $"/{n}/atom.xml")), Noon);

        Assert.Equal(Pings.Most, _pings.Waiting.Count);
    }
}
