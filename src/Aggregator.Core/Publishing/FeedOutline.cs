namespace Aggregator.Publishing;

/// <summary>A feed as a list of subscriptions names it.</summary>
/// <param name="Title">Never empty.</param>
/// <param name="Feed">Its address, absolute.</param>
/// <param name="Page">What people look at instead; null: not known.</param>
/// <param name="Language">BCP 47; null: several, or not known.</param>
internal sealed record FeedOutline(string Title, string Feed, string? Page, string? Language);
