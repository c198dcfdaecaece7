using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>What a published slice is called.</summary>
public static class SliceTitle
{
    /// <summary>As the catalog calls it; a country in the site's language where the pages have words in it, a language
    /// in itself.</summary>
    public static string Of(PublishedFeed feed, string siteLanguage) => feed switch
    {
        { Title: { } title } => title,
        { Kind: FeedKind.Country, Value: { } code } => Names.OfCountry(code, PageWords.Of(siteLanguage).Language),
        { Kind: FeedKind.Language, Value: { } code } => Names.OfLanguage(code),
        _ => feed.Value ?? feed.Path,
    };
}
