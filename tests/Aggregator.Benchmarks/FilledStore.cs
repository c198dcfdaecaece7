using Aggregator.Storage.LiteDb;
using Aggregator.Worker.Tests.Storage;

namespace Aggregator.Benchmarks;

/// <summary>A data folder with made-up stories, for the service to publish.</summary>
internal static class FilledStore
{
    public static async Task WriteAsync(string folder, int stories)
    {
        await using var store = LiteDbStore.Open(folder, TimeProvider.System);
        await store.EnterAsync(StoryInputs.Slice(stories).Stories, CancellationToken.None);
    }
}
