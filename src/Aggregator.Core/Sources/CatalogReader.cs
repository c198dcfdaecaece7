using System.Text.Json;
using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Reads feeds.json: a catalog, or every problem at once, each with its place.</summary>
public static class CatalogReader
{
    /// <summary>A larger file, in bytes, is not read.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int Version = 1;

    /// <summary>Never throws for what is in the file.</summary>
    public static CatalogResult Read(ReadOnlyMemory<byte> utf8, CatalogChecks checks)
    {
        if (utf8.Length > MaxBytes)
            return Refused("is larger than 16 MiB; is this the right file?");
        var text = new JsonText(utf8);
        var problems = new Problems(text);
        var catalog = JsonTree.Read(text, problems) is { } root ? ReadRoot(root, problems, checks) : null;
        return problems.Refused ? new(null, problems.All()) : new(catalog, problems.All());
    }

    /// <summary>The result of a file that could not be read at all.</summary>
    public static CatalogResult Refused(string message) =>
        new(null, [new Problem(ProblemSeverity.Error, 1, 1, "", message)]);

    private static Catalog? ReadRoot(LocatedValue root, Problems problems, CatalogChecks checks)
    {
        if (!ValueReader.Is(root, JsonValueKind.Object, problems))
            return null;
        var reader = new ObjectReader(root, problems);
        reader.Read("$schema", "", PlainText.Parse);
        if (reader.Number("version", Version, 1, 1_000_000) is var version and not Version)
            problems.Error(reader.Find("version")!, $"is {version}; this program reads version {Version}");
        var site = SiteReader.Read(reader);
        var defaults = DefaultsReader.Read(reader);
        var groups = GroupReader.Read(reader);
        var topics = new TopicReader(problems).Read(reader);
        var members = new MemberReader(defaults, groups, checks, problems).Read(reader);
        List<Source> sources = [.. members.SelectMany(one => one.Sources)];
        var languages = AllianceLanguages.Of(site, [.. members.Select(one => one.Member)], sources);
        var catalog = new Catalog
        {
            Site = site,
            Members = [.. members.Select(one => one.Member)],
            Sources = sources.ConvertAll(source => source with { Languages = languages }),
            Topics = topics,
            Groups = groups,
            Dedup = DedupReader.Read(reader),
        };
        catalog = catalog with { Feeds = new FeedRulesReader(catalog, problems).Read(reader) };
        MainChecks.Check(catalog, reader, problems);
        LaterKeys.ReadAlerts(reader);
        reader.RefuseOthers();
        return catalog;
    }
}
