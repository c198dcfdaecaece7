using System.Globalization;
using Aggregator.Configuration;
using Aggregator.Storage;
using Aggregator.Stories;

namespace Aggregator.Commands.Demo;

/// <summary>Tells what enters the feed while one looks on: a line a story, another when one more carries it.</summary>
internal sealed class Ticker
{
    private const int MostShown = 100;

    private readonly IStore _store;
    private readonly TextWriter _output;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, int> _carriers;
    private Edition _told;

    /// <summary>What is in the store already is not told.</summary>
    public Ticker(IStore store, TextWriter output, TimeProvider time)
    {
        (_store, _output, _time, _told) = (store, output, time, store.Edition);
        _carriers = Newest().ToDictionary(story => story.Id, story => story.Carriers.Count, StringComparer.Ordinal);
    }

    /// <summary>Tells what changed since the last time.</summary>
    public async Task TellAsync()
    {
        if (_store.Edition == _told) return;
        _told = _store.Edition;
        foreach (var story in Newest().Reverse())
        {
            var before = _carriers.GetValueOrDefault(story.Id);
            _carriers[story.Id] = story.Carriers.Count;
            if (before != story.Carriers.Count) await _output.WriteLineAsync(Line(story, isNew: before == 0));
        }
    }

    private IReadOnlyList<Story> Newest() => _store.Newest(DateTimeOffset.MaxValue, least: MostShown, most: MostShown);

    private string Line(Story story, bool isNew)
    {
        var clock = _time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var names = string.Join(", ", story.Carriers.Select(carrier => carrier.MemberName));
        return PlainLine.Of(isNew
            ? $"{clock}  new     {story.Lead.Item.Title} ({names})"
            : $"{clock}  merged  {story.Lead.Item.Title} ({names})");
    }
}
