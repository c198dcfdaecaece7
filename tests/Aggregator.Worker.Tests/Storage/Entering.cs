using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Storage;
using Aggregator.Stories;

namespace Aggregator.Worker.Tests.Storage;

/// <summary>How finished stories get into a store without a visit.</summary>
internal static class Entering
{
    private const string Source = "invented";

    /// <summary>These stories enter the store, or are changed in it.</summary>
    public static Task EnterAsync(this IStore store, IReadOnlyList<Story> stories, CancellationToken cancel) => store.EditAsync(
        Source,
        [.. stories.Select(story => new FreshItem(new KeyedItem(story.Id, story.Id, new RawItem()), null, null))],
        [],
        _ => [.. stories.Select(story => new StoryEdit(KindOf(store, story), story, RowOf(story), "invented"))],
        _ => new SourceState { SourceId = Source, Health = Health.Ok, Stories = stories.Count },
        cancel);

    private static EditKind KindOf(IStore store, Story story) =>
        store.Story(story.Id) is null ? EditKind.Add : EditKind.Update;

    private static LedgerRow RowOf(Story story) => new()
    {
        SourceId = Source,
        Key = story.Id,
        StoryId = story.Id,
        RawHash = story.Id,
        FirstSeen = story.Entered,
        LastSeen = story.Entered,
    };
}
