using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Keys of the format that have no effect yet: their shape is checked, their presence told.</summary>
internal static class LaterKeys
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Long = TimeSpan.FromDays(3_660);

    public static void Read(ObjectReader root)
    {
        ReadDedup(root);
        ReadTopics(root);
        ReadGroups(root);
        ReadFeeds(root);
        ReadAlerts(root);
    }

    public static void ReadSite(ObjectReader site)
    {
        site.Read("main", "", PlainText.Parse);
        site.Read<Uri?>("hub", null, WebAddress.Parse!);
        site.NotYet("main");
        site.NotYet("hub");
    }

    public static void ReadDefaultHttp(ObjectReader http)
    {
        // One connection a host is how it is now.
        if (http.Number("maxPerHost", 1, 1, 4) > 1)
            http.NotYet("maxPerHost");
    }

    public static void ReadMember(ObjectReader member)
    {
        member.NotYet("aliases");
        member.NotYet("groups");
    }

    public static void ReadSource(ObjectReader source, ObjectReader http)
    {
        source.NotYet("tags");
        source.Read("twinOf", "", Identifier.Parse);
        source.NotYet("twinOf");
        ReadTitles(source, "include");
        ReadTitles(source, "exclude");
        ReadFix(source);
        http.ReadMap("headers", PlainText.Parse, Secret.Parse);
        http.NotYet("headers");
        http.Read("userAgent", "", PlainText.Parse);
        http.NotYet("userAgent");
        http.Read("proxy", "", Secret.Parse);
        http.NotYet("proxy");
        if (http.Flag("cookies", false))
            http.NotYet("cookies");
    }

    private static void ReadTitles(ObjectReader source, string key)
    {
        var block = source.Object(key);
        if (block.ReadList("title", Expression.Parse).Count > 0)
            source.NotYet(key);
        block.RefuseOthers();
    }

    private static void ReadFix(ObjectReader source)
    {
        var fix = source.Object("fix");
        fix.Read("id", "", text => Choice.Parse(text, "link", "title"));
        fix.Read("dates", "", text => Choice.Parse(text, "ignoreFuture", "ignore"));
        fix.Read<TimeZoneInfo?>("timeZone", null, TimeZoneName.Parse!);
        fix.Read("charset", "", PlainText.Parse);
        fix.RefuseOthers();
        source.NotYet("fix");
    }

    private static void ReadDedup(ObjectReader root)
    {
        var dedup = root.Object("dedup");
        dedup.Read("window", Second, text => Duration.Parse(text, Second, Long));
        dedup.Read("mode", "", text => Choice.Parse(text, "merge", "link", "off"));
        dedup.RefuseOthers();
        root.NotYet("dedup");
    }

    private static void ReadTopics(ObjectReader root)
    {
        foreach (var topic in root.Objects("topics"))
        {
            topic.Read("id", "", Identifier.Parse);
            topic.Read("title", "", PlainText.Parse);
            topic.ReadList("any", PlainText.Parse);
            topic.RefuseOthers();
        }
        root.NotYet("topics");
    }

    private static void ReadGroups(ObjectReader root)
    {
        foreach (var group in root.ObjectMap("groups", Identifier.Parse))
        {
            group.Read("title", "", PlainText.Parse);
            group.RefuseOthers();
        }
        root.NotYet("groups");
    }

    private static void ReadFeeds(ObjectReader root)
    {
        foreach (var feed in root.Objects("feeds"))
        {
            feed.Read("path", "", PlainText.Parse);
            feed.Read("title", "", PlainText.Parse);
            var where = feed.Object("where");
            where.Number("minCarriers", 1, 1, 1_000);
            where.RefuseOthers();
            feed.RefuseOthers();
        }
        root.NotYet("feeds");
    }

    private static void ReadAlerts(ObjectReader root)
    {
        var alerts = root.Object("alerts");
        alerts.Read("webhook", "", Secret.Parse);
        alerts.Number("after", 1, 1, 1_000);
        alerts.Read("repeat", Second, text => Duration.Parse(text, Second, Long));
        alerts.RefuseOthers();
        root.NotYet("alerts");
    }
}
