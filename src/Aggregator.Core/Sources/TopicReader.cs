using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Reads the list "topics".</summary>
internal sealed class TopicReader(Problems problems)
{
    private readonly Claims _ids = new(problems, "id", StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Topic> Read(ObjectReader root) => [.. root.Objects("topics").Select(ReadTopic)];

    private Topic ReadTopic(ObjectReader topic)
    {
        var id = topic.Read("id", "", Identifier.Parse);
        if (topic.Find("id") is not { } written)
            topic.Missing("id", "give the topic a short one, such as \"silk-road\"");
        else if (id.Length > 0)
            _ids.Claim(id, written);
        var title = topic.Read("title", id, PlainText.Parse);
        var any = topic.ReadList("any", TopicWords.Parse);
        if (topic.List("any").Count == 0)
            topic.Warn("has no words in \"any\"; no story will get it");
        topic.RefuseOthers();
        return new Topic(id, title, any);
    }
}
