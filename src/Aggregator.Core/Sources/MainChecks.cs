using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Whether "site.main" names a feed that is published.</summary>
internal static class MainChecks
{
    public static void Check(Catalog catalog, ObjectReader root, Problems problems)
    {
        if (catalog.Site.Main is not { } main || IsOfLanguage(catalog, main)
            || root.Object("site").Find("main") is not { } at)
            return;
        string[] paths = [.. PublishedFeeds.Of(catalog, []).Select(feed => feed.Path)];
        if (KnownId.Parse(main, paths, "the path of one of \"feeds\"").Problem is { } problem)
            problems.Error(at, problem);
    }

    // Which languages there are stories in is not known here: any may come.
    private static bool IsOfLanguage(Catalog catalog, string path)
    {
        var language = path[(path.LastIndexOf('/') + 1)..];
        return LanguageTag.ParseAlone(language).Problem is null
            && catalog.Feeds.Any(feed => feed.Kind is FeedKind.Language && feed.PathOf(language) == path);
    }
}
