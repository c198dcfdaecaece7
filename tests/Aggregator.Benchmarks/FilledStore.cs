using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Storage.LiteDb;
using Aggregator.Stories;

namespace Aggregator.Benchmarks;

/// <summary>A data folder with made-up stories, for the service to publish.</summary>
internal static class FilledStore
{
    public static async Task WriteAsync(string folder, int stories)
    {
        var made = StoryInputs.Slice(stories).Stories;
        await using var store = LiteDbStore.Open(folder, TimeProvider.System);
        await store.EditAsync(
            "made-up",
            [.. made.Select(story => new FreshItem(new KeyedItem(story.Id, story.Id, new RawItem()), null, null))],
            [],
            _ => [.. made.Select(story => new StoryEdit(EditKind.Add, story, RowOf(story), "made up"))],
            _ => new SourceState { SourceId = "made-up", Health = Health.Ok, Stories = made.Count },
            CancellationToken.None);
    }

    private static LedgerRow RowOf(Story story) => new()
    {
        SourceId = "made-up",
        Key = story.Id,
        StoryId = story.Id,
        RawHash = story.Id,
        FirstSeen = story.Entered,
        LastSeen = story.Entered,
    };
}
