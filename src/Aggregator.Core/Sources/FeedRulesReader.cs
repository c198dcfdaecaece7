using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Reads the list "feeds" of a catalog whose other parts are read, and checks that no two feeds have one
/// path.</summary>
internal sealed class FeedRulesReader(Catalog catalog, Problems problems)
{
    // On disks that do not tell "a" from "A" an exported feed would take the other's place.
    private readonly Claims _paths = new(problems, "path", StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<string> _languages = catalog.Sources is [var first, ..] ? first.Languages : [];
    private readonly string[] _members = [.. catalog.Members.Select(one => one.Id)];
    private readonly string[] _topics = [.. catalog.Topics.Select(one => one.Id)];
    private readonly string[] _groups = [.. catalog.Groups.Select(one => one.Id)];

    /// <summary>What is published, in the file's order; the usual where it does not say.</summary>
    public IReadOnlyList<FeedRules> Read(ObjectReader root) =>
        root.Find("feeds") is null ? FeedRules.Usual : [.. root.Objects("feeds").Select(ReadFeed).OfType<FeedRules>()];

    private FeedRules? ReadFeed(ObjectReader feed)
    {
        var path = feed.Read("path", "", FeedPath.Parse);
        if (feed.Find("path") is null)
            feed.Missing("path", "write its address, such as \"shared\" or \"member/{member}\"");
        var rules = new FeedRules(
            path, feed.Read<string?>("title", null, PlainText.Parse!), ReadWhere(feed.Object("where")));
        if (rules.Kind is not FeedKind.One && feed.Find("title") is { } title)
            problems.Error(title, "would be the title of many feeds; take it out, each is named by what it is of");
        feed.RefuseOthers();
        if (path.Length == 0)
            return null;
        Claim(rules, feed.Find("path")!);
        return rules;
    }

    private FeedConditions ReadWhere(ObjectReader where)
    {
        var conditions = new FeedConditions
        {
            MinCarriers = where.Number("minCarriers", 1, 1, 1_000),
            Members = where.ReadOneOrMore("member", text => KnownId.Parse(text, _members, "a member")),
            Countries = where.ReadOneOrMore("country", CountryCode.Parse),
            Languages = where.ReadOneOrMore("language", LanguageTag.ParseAlone),
            Topics = where.ReadOneOrMore("topic", text => KnownId.Parse(text, _topics, "one of \"topics\"")),
            Groups = where.ReadOneOrMore("group", text => KnownId.Parse(text, _groups, "one of \"groups\"")),
        };
        where.RefuseOthers();
        return conditions;
    }

    private void Claim(FeedRules rules, LocatedValue at)
    {
        if (rules.Kind is not FeedKind.One && !_paths.Claim(rules.Path, at))
            return;
        foreach (var feed in PublishedFeeds.Of(catalog with { Feeds = [rules] }, _languages))
            if (!_paths.Claim(feed.Path, at))
                return;
    }
}
