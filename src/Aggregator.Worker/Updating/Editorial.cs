using Aggregator.Storage;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>What an admin asks of the stories.</summary>
public sealed class Editorial(IStore store)
{
    /// <summary>So many stories are in memory at a time, however many are asked for.</summary>
    private const int PageSize = 200;

    /// <summary>The stored stories, published or not, newest first. Read page by page: what enters meanwhile is not
    /// among them, and no reading lasts long enough to stand in the way of the writer.</summary>
    public IEnumerable<StoryLine> Stories(StoriesAsked asked)
    {
        var since = asked.Since ?? DateTimeOffset.MinValue;
        return All()
            .TakeWhile(story => story.Entered >= since)
            .Take(asked.Most ?? int.MaxValue)
            .Select(StoryLine.Of);
    }

    private IEnumerable<Story> All()
    {
        string? before = null;
        while (store.Before(before, PageSize) is [.., var last] page)
        {
            foreach (var story in page) yield return story;
            before = last.Id;
        }
    }
}
