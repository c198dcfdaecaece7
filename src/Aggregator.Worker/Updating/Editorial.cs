using Aggregator.Configuration;
using Aggregator.Storage;
using Aggregator.Stories.Acts;

namespace Aggregator.Updating;

/// <summary>What an admin asks of the stories and does to them.</summary>
public sealed class Editorial(IStore store, CatalogFile feeds, TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    /// <summary>The stored stories, published or not, newest first.</summary>
    public IEnumerable<StoryLine> Stories(StoriesAsked asked)
    {
        var since = asked.Since ?? DateTimeOffset.MinValue;
        return StoryNames.All(store)
            .TakeWhile(story => story.Entered >= since)
            .Take(asked.Most ?? int.MaxValue)
            .Select(StoryLine.Of);
    }

    /// <summary>Every act ever, the newest first.</summary>
    public IEnumerable<EditorialAct> Acts() => store.Acts.Reverse();

    /// <summary>Does what is asked for at once, or says why not.</summary>
    public async Task<ActReport> ActAsync(ActOrder order, CancellationToken cancel)
    {
        var site = feeds.Catalog.Site;
        order = order with { Story = IdOf(order.Story), Other = IdOf(order.Other) };
        var outcome = await store.ActAsync(archive => ActEditor.Decide(order, archive, site, time.GetUtcNow()), cancel);
        return new ActReport
        {
            Refused = outcome.Refused,
            Act = outcome.Act,
            Undone = outcome.Undone,
            Stories = [.. outcome.Stories.Select(StoryLine.Of)],
        };
    }

    /// <summary>All that is remembered of a story or of an address.</summary>
    public WhyReport Why(Question question) => new Inquiry(store, feeds.Catalog).Of(question.Name);

    /// <summary>Pairs of stories that nearly are one, the newest first; without another word those of the last 30
    /// days.</summary>
    public IEnumerable<Suspect> Suspects(StoriesAsked asked) =>
        new Inquiry(store, feeds.Catalog)
            .Suspects(asked.Since ?? time.GetUtcNow() - Lately)
            .Take(asked.Most ?? int.MaxValue);

    private string? IdOf(string? name) => name is null ? null : StoryNames.Find(store, name)?.Id ?? name;
}
