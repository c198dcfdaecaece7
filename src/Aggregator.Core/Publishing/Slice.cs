using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>A published selection of stories, with all that its documents say of themselves.</summary>
public sealed record Slice
{
    /// <summary>No document holds more stories.</summary>
    public const int MostStories = 1_000;

    public required Site Site { get; init; }

    /// <summary>The public address of the site, absolute, ending in a slash.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The slice's own folder within the site, without slashes at its ends ("member/asoiu"); empty for
    /// everything.</summary>
    public string Path { get; init; } = "";

    /// <summary>The slice's own title in the site's language; null for everything, whose title is the site's.</summary>
    public string? Title { get; init; }

    /// <summary>Which stories it holds.</summary>
    public Selection Selection { get; init; } = Selection.Everything;

    /// <summary>BCP 47: what is said of its stories beside their own words is in the one language that it is of, else in
    /// the site's.</summary>
    public string Language => Selection.Languages is { Count: 1 } one ? one.Single() : Site.Language;

    /// <summary>As readers list it among others: the slice's title with the site's, or the site's alone.</summary>
    public string FullTitle => Title is null ? Site.Title : $"{Title} · {Site.Title}";

    /// <summary>The atom:id, for ever.</summary>
    public required string AtomId { get; init; }

    /// <summary>Newest first by Entered, then Id; each has a lead that is not withdrawn.</summary>
    public required IReadOnlyList<Story> Stories { get; init; }

    /// <summary>The last change of this selection, removals included, UTC.</summary>
    public required DateTimeOffset LastChange { get; init; }

    /// <summary>What left it in the last days, newest first.</summary>
    public IReadOnlyList<Tombstone> Tombstones { get; init; } = [];

    /// <summary>What topics are called, by id.</summary>
    public IReadOnlyDictionary<string, string> TopicTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of the archive document that carries on where its Atom feed ends; null: none does.</summary>
    public string? NewestArchive { get; init; }

    /// <summary>What is in no archive yet, as an archive of its own: carries on in the place of the newest where the
    /// feed is too short to reach to that. Null: nothing.</summary>
    public ArchiveDocument? Unarchived { get; init; }

    /// <summary>Whose words are shown of a story here.</summary>
    public Shown Of(Story story) => new(story, Selection.CarrierOf(story, Site.Language));

    /// <summary>Where its document in this format is.</summary>
    public Uri Address(Format format) => new(BaseUrl, Path.Length == 0 ? format.File : $"{Path}/{format.File}");

    /// <summary>The atom:id of the slice in this folder, for ever: by the site's authority, else by the store's own
    /// uuid, which is that of the slice with everything.</summary>
    public static string AtomIdOf(Site site, string idBase, string path = "") => (site.IdAuthority, path) switch
    {
        ({ } authority, "") => $"tag:{authority}:feed",
        ({ } authority, _) => $"tag:{authority}:feed/{path}",
        (null, "") => $"urn:uuid:{idBase}",
        _ => AtomIds.Minted(site, idBase, $"feed/{path}"),
    };

    /// <summary>From when on everything is published. Counted from the last change, not from now: as long as nothing
    /// changes no story falls out, and the same stories give the same bytes at any hour.</summary>
    public static DateTimeOffset Since(Site site, DateTimeOffset lastChange) =>
        lastChange - TimeSpan.FromDays(site.FeedDays);
}
