namespace Aggregator.Sources;

/// <summary>The feeds that a catalog publishes, each by itself: placeholders are filled in.</summary>
public static class PublishedFeeds
{
    /// <summary>In the file's order; what a placeholder stands for in the catalog's.</summary>
    /// <param name="catalog">With members, topics and groups.</param>
    /// <param name="languages">That there are stories in: codes without region, lower case.</param>
    public static IReadOnlyList<PublishedFeed> Of(Catalog catalog, IEnumerable<string> languages)
    {
        string[] spoken = [.. languages];
        return [.. catalog.Feeds.SelectMany(rules => Of(rules, catalog, spoken))];
    }

    private static IEnumerable<PublishedFeed> Of(FeedRules rules, Catalog catalog, string[] languages)
    {
        var all = new PublishedFeed
        {
            Path = rules.Path,
            Kind = rules.Kind,
            Title = rules.Title,
            MinCarriers = rules.Where.MinCarriers,
            Members = Members(rules.Where, catalog),
            Countries = Among(rules.Where.Countries),
            Languages = Among(rules.Where.Languages),
            Topics = Among(rules.Where.Topics),
        };
        return rules.Kind is FeedKind.One
            ? [all]
            : Values(rules.Kind, catalog, languages)
                .Where(one => IsWanted(rules, catalog, all, one.Value))
                .Select(one => Filled(all, rules, catalog, one.Value) with { Title = one.Title });
    }

    private static IEnumerable<(string Value, string? Title)> Values(
        FeedKind kind, Catalog catalog, string[] languages) => kind switch
        {
            FeedKind.Member => catalog.Members.Select(one => (one.Id, (string?)one.Name(catalog.Site.Language))),
            FeedKind.Country => Codes(catalog.Members.Select(one => one.Country).OfType<string>()),
            FeedKind.Language => Codes(languages),
            FeedKind.Topic => catalog.Topics.Select(one => (one.Id, (string?)one.Title)),
            _ => catalog.Groups.Select(one => (one.Id, (string?)one.Title)),
        };

    private static IEnumerable<(string Value, string? Title)> Codes(IEnumerable<string> codes) =>
        codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => (code, (string?)null));

    // With a group among its conditions "member/{member}" is for that group's members alone.
    private static bool IsWanted(FeedRules rules, Catalog catalog, PublishedFeed all, string value) => rules.Kind switch
    {
        FeedKind.Member => all.Members?.Contains(value) ?? true,
        FeedKind.Country => all.Countries?.Contains(value) ?? true,
        FeedKind.Language => all.Languages?.Contains(value) ?? true,
        FeedKind.Topic => all.Topics?.Contains(value) ?? true,
        _ => all.Members?.Overlaps(InGroups(catalog, [value])) ?? true,
    };

    private static PublishedFeed Filled(PublishedFeed all, FeedRules rules, Catalog catalog, string value)
    {
        var one = all with { Path = rules.PathOf(value), Value = value };
        return rules.Kind switch
        {
            FeedKind.Member => one with { Members = Among([value]) },
            FeedKind.Country => one with { Countries = Among([value]) },
            FeedKind.Language => one with { Languages = Among([value]) },
            FeedKind.Topic => one with { Topics = Among([value]) },
            _ => one with { Members = Both(all.Members, InGroups(catalog, [value])) },
        };
    }

    private static HashSet<string>? Members(FeedConditions where, Catalog catalog)
    {
        var named = Among(where.Members);
        return where.Groups.Count == 0 ? named : Both(named, InGroups(catalog, where.Groups));
    }

    private static IReadOnlyList<string> InGroups(Catalog catalog, IReadOnlyList<string> groups) =>
        [.. catalog.Members.Where(member => member.Groups.Intersect(groups).Any()).Select(member => member.Id)];

    /// <summary>null for an empty list: it asks for nothing.</summary>
    private static HashSet<string>? Among(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : [.. words];

    private static HashSet<string> Both(IReadOnlySet<string>? some, IReadOnlyList<string> others) =>
        [.. others.Where(one => some?.Contains(one) ?? true)];
}
