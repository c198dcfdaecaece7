using System.Globalization;
using System.Xml.Linq;

namespace Aggregator.Commands.Demo;

/// <summary>A piece of news that a made-up site has published.</summary>
/// <param name="Number">Counts the site's news from 1; also its address.</param>
/// <param name="At">When it was published.</param>
/// <param name="Story">Its words.</param>
/// <param name="Version">The language in which it is told at an address of its own; null: it is told in one only, or
/// first in this one.</param>
internal sealed record SiteNews(int Number, DateTimeOffset At, ScriptedStory Story, string? Version = null)
{
    /// <summary>Unlike that of any other news of the site.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Number}{(Version is null ? "" : "-")}{Version}");

    public string Link(string site) =>
        string.Create(CultureInfo.InvariantCulture, $"{site}{(Version is null ? "" : "/")}{Version}/news/{Number}");

    /// <summary>The body as HTML.</summary>
    public string Html => string.Concat(Story.Body.Select(paragraph => $"<p>{new XText(paragraph)}</p>\n"));
}
