namespace Aggregator.Scheduling;

public sealed class TurnsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_one_visit_at_a_time_goes_to_an_origin()
    {
        using var turns = new Turns(parallel: 10);
        var first = await turns.TakeAsync("a", Cancel);
        var second = turns.TakeAsync("a", Cancel);
        using var other = await turns.TakeAsync("b", Cancel);

        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task No_more_visits_are_under_way_than_allowed()
    {
        using var turns = new Turns(parallel: 2);
        var first = await turns.TakeAsync("a", Cancel);
        using var second = await turns.TakeAsync("b", Cancel);
        var third = turns.TakeAsync("c", Cancel);

        Assert.False(third.IsCompleted);
        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_turn_to_the_next()
    {
        using var turns = new Turns(parallel: 1);
        using var impatience = new CancellationTokenSource();
        var first = await turns.TakeAsync("a", Cancel);
        var impatient = turns.TakeAsync("b", impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);

        first.Dispose();
        (await turns.TakeAsync("b", Cancel)).Dispose();
    }
}
