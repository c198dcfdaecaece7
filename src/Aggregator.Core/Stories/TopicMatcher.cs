using System.Runtime.CompilerServices;
using Aggregator.Reading;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>Finds which topics' words an item holds, in whatever language, in time linear in its text.</summary>
public sealed class TopicMatcher
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Topic>, TopicMatcher> Made = [];

    private readonly string[] _ids;
    private readonly PhraseTree _phrases = new();

    private TopicMatcher(IReadOnlyList<Topic> topics)
    {
        _ids = [.. topics.Select(topic => topic.Id)];
        for (var n = 0; n < topics.Count; n++)
            foreach (var phrase in topics[n].Any) _phrases.Add(TopicPhrase.Of(phrase), n);
    }

    /// <summary>Of no topics.</summary>
    public static TopicMatcher None { get; } = new([]);

    /// <summary>Of a catalog's topics; made once for each list.</summary>
    public static TopicMatcher Of(IReadOnlyList<Topic> topics) => Made.GetValue(topics, list => new TopicMatcher(list));

    /// <summary>The ids of the topics that the title, the summary or the text holds words of, in the catalog's
    /// order.</summary>
    public IReadOnlyList<string> In(Item item)
    {
        if (_ids.Length == 0) return [];
        var found = new bool[_ids.Length];
        Look(item.Title, found);
        // A stored item comes without its text.
        Look(item.Text.Length > 0 ? item.Text : HtmlText.Of(item.Content ?? item.Summary), found);
        if (item.Content is not null && item.Summary is { } summary) Look(HtmlText.Of(summary), found);
        return Named(n => found[n]);
    }

    /// <summary>The topics of a story: those of each carrier that still stands, in the catalog's order.</summary>
    public IReadOnlyList<string> Of(IEnumerable<Carrier> carriers)
    {
        var held = carriers.Where(carrier => !carrier.Withdrawn).SelectMany(carrier => carrier.Topics).ToHashSet(StringComparer.Ordinal);
        return Named(n => held.Contains(_ids[n]));
    }

    private void Look(string text, bool[] found) => _phrases.Find(TopicText.Of(text), found);

    private string[] Named(Func<int, bool> isWanted) => [.. _ids.Where((_, n) => isWanted(n))];
}
