using System.Globalization;
using System.Xml.Linq;

namespace Aggregator.Commands.Demo;

/// <summary>A piece of news that a made-up site has published.</summary>
/// <param name="Number">Counts the site's news from 1; also its address.</param>
/// <param name="At">When it was published.</param>
/// <param name="Story">Its words.</param>
internal sealed record SiteNews(int Number, DateTimeOffset At, ScriptedStory Story)
{
    public string Link(string site) => string.Create(CultureInfo.InvariantCulture, $"{site}/news/{Number}");

    /// <summary>The body as HTML.</summary>
    public string Html => string.Concat(Story.Body.Select(paragraph => $"<p>{new XText(paragraph)}</p>\n"));
}
