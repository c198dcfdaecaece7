using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>Gives stored stories the topics and tags that a catalog says today.</summary>
public sealed class Tagging
{
    /// <summary>Raised when topics are looked for differently.</summary>
    private const string Reading = "1";

    private readonly Catalog _catalog;
    private readonly TopicMatcher _topics;

    public Tagging(Catalog catalog)
    {
        (_catalog, _topics) = (catalog, TopicMatcher.Of(catalog.Topics));
        Version = Digest.Of([
            Reading,
            .. catalog.Topics.SelectMany(topic => (string[])[topic.Id, .. topic.Any, "end"]),
            .. catalog.Sources.Where(source => source.Tags.Count > 0)
                .SelectMany(source => (string[])[source.Id, .. source.Tags, "end"])]);
    }

    /// <summary>Another one whenever a story might come out otherwise.</summary>
    public string Version { get; }

    /// <summary>The story as it is to be; the very same one when nothing changes. What readers have seen of it does not
    /// count as updated.</summary>
    public Story Again(Story story)
    {
        Carrier[] carriers = [.. story.Carriers.Select(Again)];
        var topics = _topics.Of(carriers);
        return story.Topics.SequenceEqual(topics) && carriers.Zip(story.Carriers).All(pair => pair.First == pair.Second)
            ? story
            : story with { Carriers = carriers, Topics = topics, Revision = story.Revision + 1 };
    }

    // Of a source that was removed the tags stay, as its stories do.
    private Carrier Again(Carrier carrier)
    {
        var topics = _topics.In(carrier.Item);
        var tags = _catalog.Source(carrier.SourceId)?.Tags ?? carrier.Tags;
        return carrier.Topics.SequenceEqual(topics) && carrier.Tags.SequenceEqual(tags)
            ? carrier
            : carrier with { Topics = topics, Tags = tags };
    }
}
