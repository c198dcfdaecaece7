namespace Aggregator.Publishing;

/// <summary>A page that search engines may list.</summary>
/// <param name="Path">Within the site.</param>
/// <param name="LastChange">UTC; null: not known.</param>
public sealed record SitemapPage(string Path, DateTimeOffset? LastChange);
