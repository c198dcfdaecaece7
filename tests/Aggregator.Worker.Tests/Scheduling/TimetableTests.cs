using Aggregator.Polling;
using Aggregator.Sources;

namespace Aggregator.Scheduling;

public sealed class TimetableTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_new_source_is_due_at_once_and_scheduled_within_a_minute()
    {
        var moments = Enumerable.Range(0, 200).Select(n => Next(Source($"s{n}"), Unknown($"s{n}"))!.Value).ToList();

        Assert.All(moments, moment => Assert.InRange(moment, Now, Now.AddMinutes(1)));
        // Spread: no second of the minute has a crowd.
        Assert.True(moments.GroupBy(moment => moment.Second).Max(second => second.Count()) < 15);
        Assert.True(Timetable.IsDue(Source("s1"), Unknown("s1"), Now));
    }

    [Fact]
    public void First_visits_are_spread_over_no_more_than_the_cadence_itself()
    {
        var hasty = Source("s") with { Every = TimeSpan.FromSeconds(2) };

        Assert.InRange(Next(hasty, Unknown("s"))!.Value, Now, Now.AddSeconds(2));
    }

    [Fact]
    public void The_saved_state_says_when()
    {
        var state = State(Health.Ok) with { NextVisit = Now.AddHours(3) };

        Assert.Equal(Now.AddHours(3), Next(Source("s"), state));
        Assert.False(Timetable.IsDue(Source("s"), state, Now.AddHours(3).AddTicks(-1)));
        Assert.True(Timetable.IsDue(Source("s"), state, Now.AddHours(3)));
    }

    [Fact]
    public void A_source_that_is_switched_off_is_left_alone()
    {
        var source = Source("s") with { Enabled = false };

        Assert.Null(Next(source, State(Health.Ok)));
        Assert.False(Timetable.IsDue(source, State(Health.Ok), Now));
    }

    [Fact]
    public void A_source_that_is_gone_is_left_alone_until_it_gets_another_address()
    {
        var gone = State(Health.Gone) with { HttpStatus = 410 };
        Assert.Null(Next(Source("s"), gone));
        Assert.False(Timetable.IsDue(Source("s"), gone, Now));

        var moved = Source("s") with { Url = new Uri("https://example.edu/new-feed") };
        Assert.InRange(Next(moved, gone)!.Value, Now, Now.AddMinutes(1));
        Assert.True(Timetable.IsDue(moved, gone, Now));
    }

    [Fact]
    public void Another_address_is_visited_without_waiting_for_the_old_one_s_back_off()
    {
        var moved = Source("s") with { Url = new Uri("https://example.edu/new-feed") };

        Assert.True(Timetable.IsDue(moved, State(Health.Failing) with { NextVisit = Now.AddDays(1) }, Now));
    }

    [Fact]
    public void A_poisonous_source_waits_its_day()
    {
        var state = State(Health.Poison) with { NextVisit = Now.AddDays(1) };

        Assert.False(Timetable.IsDue(Source("s"), state, Now.AddHours(23)));
        Assert.True(Timetable.IsDue(Source("s"), state, Now.AddHours(25)));
    }

    [Fact]
    public void A_clock_that_was_set_back_by_years_puts_no_visit_off_for_years()
    {
        var state = State(Health.Ok) with { LastVisit = Now.AddYears(4), NextVisit = Now.AddYears(4).AddHours(1) };

        Assert.Equal(Now.AddHours(1), Next(Source("s"), state));
        Assert.True(Timetable.IsDue(Source("s"), state, Now.AddHours(1)));
    }

    [Theory]
    [InlineData("https://Example.EDU/a/feed", "https://example.edu")]
    [InlineData("https://example.edu:443/feed", "https://example.edu")]
    [InlineData("http://example.edu:8080/feed", "http://example.edu:8080")]
    public void Politeness_counts_by_scheme_host_and_port(string url, string origin) =>
        Assert.Equal(origin, Timetable.Origin(Source("s") with { Url = new Uri(url) }));

    private static DateTimeOffset? Next(Source source, SourceState state) => Timetable.Next(source, state, Now);

    private static SourceState Unknown(string id) => new() { SourceId = id };

    private static SourceState State(Health health) =>
        new() { SourceId = "s", Health = health, Url = "https://example.edu/feed" };

    private static Source Source(string id) => new()
    {
        Id = id,
        Member = new Member { Id = "m" },
        Kind = SourceKind.Feed,
        Url = new Uri("https://example.edu/feed"),
    };
}
