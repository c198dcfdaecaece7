using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>A slice without its stories: where it is, what it is called, and what it holds.</summary>
/// <param name="Path">As <see cref="Slice.Path"/>.</param>
/// <param name="Title">As <see cref="Slice.Title"/>.</param>
/// <param name="Selection">Which stories.</param>
public sealed record SliceOutline(string Path, string? Title, Selection Selection)
{
    public static SliceOutline Everything { get; } = new("", null, Selection.Everything);

    /// <param name="feed">As the catalog publishes it.</param>
    /// <param name="siteLanguage">BCP 47.</param>
    public static SliceOutline Of(PublishedFeed feed, string siteLanguage) => new(
        feed.Path,
        SliceTitle.Of(feed, siteLanguage),
        new Selection
        {
            Members = feed.Members,
            Countries = feed.Countries,
            Languages = feed.Languages,
            Topics = feed.Topics,
            MinCarriers = feed.MinCarriers,
        });

    /// <summary>Where its document in this format is.</summary>
    /// <param name="baseUrl">Of the site, ending in a slash.</param>
    /// <param name="format">Which one.</param>
    public Uri Address(Uri baseUrl, Format format) => new(baseUrl, PathOf(format));

    /// <summary>The same within the site.</summary>
    public string PathOf(Format format) => Path.Length == 0 ? format.File : $"{Path}/{format.File}";
}
