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

    /// <summary>How many pieces of news; those in several languages count once.</summary>
    private int Told => _news.IsEmpty ? 0 : _news[0].Number;

    /// <summary>True while there is something more to tell.</summary>
    public bool HasMore => Told < Script.Stories.Count || Script.Series is not null;

    /// <summary>Its news page is no longer built as it was at the start.</summary>
    public bool IsRebuilt => Told >= Script.RebuiltWith;

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
        var told = Told;
        var story = told < Script.Stories.Count ? Script.Stories[told] : Numbered(told - Script.Stories.Count + 1);
        if (story.Release is { } release) story = story.Over(_releases[release]);
        var news = new SiteNews(told + 1, now, story);
        _news = _news.InsertRange(0, [.. Translated(news), news]);
        return news;
    }

    /// <summary>The versions of a piece of news, itself among them.</summary>
    public IEnumerable<SiteNews> Versions(SiteNews news) => _news.Where(other => other.Number == news.Number);

    private IEnumerable<SiteNews> Translated(SiteNews news) => Script.IsTranslated
        ? news.Story.Translations.Select(story => news with { Story = story, Version = story.Language })
        : [];

    private ScriptedStory Numbered(int number)
    {
        var n = number.ToString(CultureInfo.InvariantCulture);
        string Fill(string text) => text.Replace("{n}", n, StringComparison.Ordinal);
        var series = Script.Series ?? throw new InvalidOperationException($"{Id} has nothing more to tell.");
        return series with { Title = Fill(series.Title), Body = [.. series.Body.Select(Fill)] };
    }
}
