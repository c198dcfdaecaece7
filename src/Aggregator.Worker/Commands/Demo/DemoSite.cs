using System.Collections.Immutable;
using System.Globalization;

namespace Aggregator.Commands.Demo;

/// <summary>A made-up member site: its script, and what it has published so far.</summary>
internal sealed class DemoSite
{
    private readonly IReadOnlyDictionary<string, ScriptedStory> _releases;
    private ImmutableList<SiteNews> _news = [];

    /// <param name="id">The script's name, and the member's id.</param>
    /// <param name="script">What it is and will say.</param>
    /// <param name="releases">The words that several sites carry.</param>
    /// <param name="start">The youngest news there from the start is a little older.</param>
    public DemoSite(
        string id, SiteScript script, IReadOnlyDictionary<string, ScriptedStory> releases, DateTimeOffset start)
    {
        Id = id;
        Script = script;
        _releases = releases;
        var minute = new DateTimeOffset(start.Ticks - (start.Ticks % TimeSpan.TicksPerMinute), start.Offset);
        for (var left = script.Open; left > 0; left--)
        {
            Publish(minute.AddHours(-9 * left).AddMinutes(-id.Length));
        }
    }

    public string Id { get; }

    public SiteScript Script { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<SiteNews> News => _news;

    /// <summary>True while there is something more to tell.</summary>
    public bool HasMore => _news.Count < Script.Stories.Count || Script.Series is not null;

    /// <summary>Its news page is no longer built as it was at the start.</summary>
    public bool IsRebuilt => _news.Count >= Script.RebuiltWith;

    /// <summary>The path of the document that the catalog names.</summary>
    public string Path => Script.Format switch
    {
        SiteFormat.Rss20 or SiteFormat.Rss10 => "/news.rss",
        SiteFormat.Atom => "/news.atom",
        SiteFormat.Json => "/news.json",
        _ => "/news",
    };

    /// <summary>Publishes the next piece of news.</summary>
    public SiteNews Publish(DateTimeOffset now)
    {
        var told = _news.Count;
        var story = told < Script.Stories.Count ? Script.Stories[told] : Numbered(told - Script.Stories.Count + 1);
        var news = new SiteNews(told + 1, now, story.Release is { } release ? _releases[release] : story);
        _news = _news.Insert(0, news);
        return news;
    }

    private ScriptedStory Numbered(int number)
    {
        var n = number.ToString(CultureInfo.InvariantCulture);
        string Fill(string text) => text.Replace("{n}", n, StringComparison.Ordinal);
        var series = Script.Series ?? throw new InvalidOperationException($"{Id} has nothing more to tell.");
        return series with { Title = Fill(series.Title), Body = [.. series.Body.Select(Fill)] };
    }
}
