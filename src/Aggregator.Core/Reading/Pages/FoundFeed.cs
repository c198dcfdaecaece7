namespace Aggregator.Reading.Pages;

/// <summary>A feed that a page announces or links to; nobody has read it yet.</summary>
/// <param name="Url">Absolute http or https.</param>
/// <param name="Title">As the page calls it, or null.</param>
/// <param name="Type">Its media type as the page announces it, without parameters; null when it does not.</param>
/// <param name="IsAnnounced">True for a <c>link</c> in the page's head; false for a link among its text.</param>
/// <param name="IsComments">True for a feed of what readers wrote below the news.</param>
public sealed record FoundFeed(string Url, string? Title, string? Type, bool IsAnnounced, bool IsComments);
