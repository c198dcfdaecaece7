using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Reads the block "site".</summary>
internal static class SiteReader
{
    private const string DefaultTitle = "News";

    public static Site Read(ObjectReader root)
    {
        var site = root.Object("site");
        var read = new Site
        {
            Title = site.Read("title", DefaultTitle, PlainText.Parse),
            Subtitle = site.Read<string?>("subtitle", null, PlainText.Parse!),
            BaseUrl = site.Read<Uri?>("baseUrl", null, WebAddress.ParseFolder!),
            IdAuthority = site.Read<string?>("idAuthority", null, IdAuthority.Parse!),
            Contact = site.Read<string?>("contact", null, Contact.Parse!),
            Language = site.Read("language", "en", LanguageTag.Parse),
            FeedDays = site.Number("feedDays", 7, 1, 366),
            FeedItems = site.Number("feedItems", 100, 1, 1_000),
            RetentionDays = site.Number("retentionDays", 400, 30, 36_600),
            Main = site.Read<string?>("main", null, PlainText.Parse!),
            Hub = site.Read<Uri?>("hub", null, WebAddress.Parse!),
            Icon = site.Read<Uri?>("icon", null, WebAddress.Parse!),
            Logo = site.Read<Uri?>("logo", null, WebAddress.Parse!),
            Rights = site.Read<string?>("rights", null, PlainText.Parse!),
        };
        site.RefuseOthers();
        if (read is { Hub: not null, BaseUrl: null })
            site.Warn("has a hub but no \"baseUrl\" that it could fetch the feeds from; it is told of nothing");
        return read;
    }
}
