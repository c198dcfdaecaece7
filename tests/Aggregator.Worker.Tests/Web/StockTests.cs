using System.Text;
using Aggregator.Publishing;
using Aggregator.Web;

namespace Aggregator.Worker.Tests.Web;

public sealed class StockTests
{
    [Fact]
    public async Task A_burst_of_readers_waits_for_one_rendering()
    {
        var renderings = 0;
        using var start = new ManualResetEventSlim();
        var stock = new Stock(1_000);
        var readers = Enumerable.Range(0, 1_000).Select(_ => stock.GetAsync("a", "stories", () =>
        {
            start.Wait(TestContext.Current.CancellationToken);
            Interlocked.Increment(ref renderings);
            return Page("stories");
        })).ToList();
        start.Set();
        await Task.WhenAll(readers);

        Assert.Equal(1, renderings);
    }

    [Fact]
    public async Task What_it_is_made_of_decides_whether_it_is_made_anew()
    {
        var renderings = 0;
        var stock = new Stock(1_000);
        var first = await stock.GetAsync("page", "a", () => Page($"a{++renderings}"));
        var same = await stock.GetAsync("page", "a", () => Page($"a{++renderings}"));
        var other = await stock.GetAsync("page", "b", () => Page($"b{++renderings}"));

        Assert.Same(first, same);
        Assert.Equal("b2", Text(other));
    }

    [Fact]
    public async Task A_rendering_that_failed_is_tried_again_for_the_next_reader()
    {
        var renderings = 0;
        var stock = new Stock(1_000);
        Task<Rendition> Ask() => stock.GetAsync(
            "page", "a", () => ++renderings == 1 ? throw new InvalidOperationException("a bug") : Page("a"));

        await Assert.ThrowsAsync<InvalidOperationException>(Ask);
        Assert.Equal("a", Text(await Ask()));
    }

    [Fact]
    public async Task What_was_not_asked_for_longest_goes_when_the_room_is_full()
    {
        var renderings = new List<string>();
        var stock = new Stock(250);
        foreach (var address in "abacbac") await Ask($"{address}");

        Assert.Equal(["a", "b", "c", "b", "a", "c"], renderings);

        async Task Ask(string address)
        {
            await stock.GetAsync(address, "origin", () =>
            {
                renderings.Add(address);
                return Page(new string('x', 100));
            });
            // What it takes is counted when it is asked for again, at the latest.
            await stock.GetAsync(address, "origin", () => throw new InvalidOperationException("thrown away at once"));
        }
    }

    [Fact]
    public async Task Coded_forms_take_room_too()
    {
        var stock = new Stock(1_500);
        var first = await stock.GetAsync("a", "origin", () => Page(new string('x', 1_000)));
        await stock.GetAsync("a", "origin", () => Page(""));
        var second = await stock.GetAsync("b", "origin", () => Page(Convert.ToHexString(Noise)));
        await second.BodyAsync(Coding.Gzip);
        Assert.InRange(second.Size, 550, 800);
        await stock.GetAsync("b", "origin", () => Page("made anew"));

        Assert.NotSame(first, await stock.GetAsync("a", "origin", () => Page("")));
    }

    private static byte[] Noise
    {
        get
        {
            var noise = new byte[200];
            new Random(1).NextBytes(noise);
            return noise;
        }
    }

    private static Publication Page(string text) => Publication.Of("text/plain", Encoding.UTF8.GetBytes(text));

    private static string Text(Rendition rendition) => Encoding.UTF8.GetString(rendition.Publication.Body.Span);
}
