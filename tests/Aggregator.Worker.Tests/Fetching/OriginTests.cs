namespace Aggregator.Fetching;

public sealed class OriginTests
{
    private static readonly Reply Done = new(new FetchResult());

    [Fact]
    public async Task Requests_to_one_origin_go_one_after_another()
    {
        var origin = new Origin(TimeProvider.System);
        var first = new TaskCompletionSource<Reply>();
        var secondBegan = false;

        var one = origin.RunAsync(() => first.Task, TestContext.Current.CancellationToken);
        var two = origin.RunAsync(
            () =>
            {
                secondBegan = true;
                return Task.FromResult(Done);
            },
            TestContext.Current.CancellationToken);

        Assert.False(secondBegan);
        first.SetResult(Done);
        await Task.WhenAll(one, two);
        Assert.True(secondBegan);
    }

    [Fact]
    public async Task One_who_stops_waiting_does_not_hold_up_the_others()
    {
        var origin = new Origin(TimeProvider.System);
        using var leave = new CancellationTokenSource();
        var first = new TaskCompletionSource<Reply>();

        var one = origin.RunAsync(() => first.Task, TestContext.Current.CancellationToken);
        var two = origin.RunAsync(() => Task.FromResult(Done), leave.Token);
        var three = origin.RunAsync(() => Task.FromResult(Done), TestContext.Current.CancellationToken);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => two);
        first.SetException(new IOException());

        await Assert.ThrowsAsync<IOException>(() => one);
        Assert.Same(Done, await three);
    }

    [Fact]
    public async Task A_hung_origin_holds_no_other()
    {
        var asked = new TaskCompletionSource();
        await using var hung = await LoopbackServer.StartAsync(async context =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var healthy = await LoopbackServer.StartAsync(_ => "x");
        using var stop = new CancellationTokenSource();
        using var fetcher = Visitor.To(hung.Port, healthy.Port);

        var waiting = Enumerable.Range(0, 5).Select(i =>
            fetcher.FetchAsync(new FetchRequest { Url = hung.Url($"/{i}") }, stop.Token)).ToArray();
        await asked.Task;
        var result = await fetcher.FetchAsync(healthy.Root);

        Assert.Equal(FetchError.None, result.Error);
        Assert.Single(hung.Requests);
        await stop.CancelAsync();
        foreach (var task in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
    }

    [Fact]
    public void The_table_of_origins_does_not_grow_for_ever_and_keeps_those_in_use()
    {
        var origins = new Origins(TimeProvider.System);
        var used = origins.Take(new Uri("https://used.test/a"));

        for (var i = 0; i < 10_000; i++)
            origins.GiveBack(origins.Take(new Uri($"https://{i}.test/")));

        Assert.InRange(origins.Count, 1, 1_000);
        Assert.Same(used, origins.Take(new Uri("https://USED.test:443/b")));
    }

    [Fact]
    public void Scheme_host_and_port_make_an_origin()
    {
        var origins = new Origins(TimeProvider.System);

        foreach (var address in (string[])["http://a.test/", "https://a.test/", "http://a.test:81/", "http://b.test/"])
            origins.GiveBack(origins.Take(new Uri(address)));
        origins.GiveBack(origins.Take(new Uri("http://A.test:80/x?y#z")));

        Assert.Equal(4, origins.Count);
    }
}
