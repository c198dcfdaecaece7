using System.Text;
using Aggregator.Publishing;
using Aggregator.Web;

namespace Aggregator.Worker.Tests.Web;

public sealed class KeptTests
{
    [Fact]
    public async Task A_burst_of_readers_waits_for_one_rendering()
    {
        var renderings = 0;
        using var start = new ManualResetEventSlim();
        var kept = new Kept<string>(() => "stories", _ =>
        {
            start.Wait(TestContext.Current.CancellationToken);
            Interlocked.Increment(ref renderings);
            return Page("stories");
        });
        var readers = Enumerable.Range(0, 1_000).Select(_ => kept.GetAsync()).ToList();
        start.Set();
        await Task.WhenAll(readers);

        Assert.Equal(1, renderings);
    }

    [Fact]
    public async Task What_it_is_made_of_decides_whether_it_is_made_anew()
    {
        var (origin, renderings) = ("a", 0);
        var kept = new Kept<string>(() => origin, text => Page($"{text}{++renderings}"));
        var first = await kept.GetAsync();
        var same = await kept.GetAsync();
        origin = "b";
        var other = await kept.GetAsync();

        Assert.Same(first, same);
        Assert.Equal("b2", Text(other));
    }

    [Fact]
    public async Task A_rendering_that_failed_is_tried_again_for_the_next_reader()
    {
        var renderings = 0;
        var kept = new Kept<string>(
            () => "a", _ => ++renderings == 1 ? throw new InvalidOperationException("a bug") : Page("a"));

        await Assert.ThrowsAsync<InvalidOperationException>(kept.GetAsync);
        Assert.Equal("a", Text(await kept.GetAsync()));
    }

    private static Publication Page(string text) => Publication.Of("text/plain", Encoding.UTF8.GetBytes(text));

    private static string Text(Rendition rendition) => Encoding.UTF8.GetString(rendition.Publication.Body.Span);
}
