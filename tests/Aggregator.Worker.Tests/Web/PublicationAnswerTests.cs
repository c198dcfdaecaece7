using Aggregator.Publishing;
using Aggregator.Web;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Worker.Tests.Web;

public sealed class PublicationAnswerTests
{
    [Fact]
    public async Task An_answer_costs_no_memory_that_grows_with_the_document()
    {
        await AllocatedAsync(3_000); // What is made once is made.
        var (small, large) = (await AllocatedAsync(3_000), await AllocatedAsync(3_000_000));

        Assert.InRange(large - small, -4_000, 4_000);
    }

    private static async Task<long> AllocatedAsync(int size)
    {
        var rendition = new Rendition(Publication.Of("text/plain", new byte[size]));
        var answer = new PublicationAnswer(rendition, "no-cache", DateTimeOffset.UnixEpoch);
        var http = new DefaultHttpContext();
        http.Response.Body = Stream.Null; // Takes all at once: the answer ends on this thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        await answer.ExecuteAsync(http);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
