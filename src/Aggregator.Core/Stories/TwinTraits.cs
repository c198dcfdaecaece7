using System.Collections.Frozen;
using Aggregator.Reading;

namespace Aggregator.Stories;

/// <summary>What an item says in any language: addresses, numbers, a picture, a moment.</summary>
internal sealed class TwinTraits
{
    private static readonly FrozenSet<string> SitesOwnImages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "logo", "default", "placeholder", "noimage", "nophoto", "image", "share", "cover", "banner", "og", "favicon",
        "icon", "blank", "header", "empty", "spacer", "thumbnail");

    private readonly HashSet<string> _named;

    public TwinTraits(Item item, Wording text, DateTimeOffset firstSeen)
    {
        var date = item.Published ?? item.Updated;
        (At, HasMinute) = (date?.At ?? firstSeen, date?.HasTime == true);
        Language = item.Language?.Split('-')[0];
        Link = CanonicalUrl.Of(item.Link);
        Page = Link is null || LanguagePath.IsGeneric(item.Link) ? null : LanguagePath.Split(Link).Page;
        Ids = Link is null ? FrozenSet<string>.Empty : CmsIds.Of(Link);
        Image = IsSitesOwn(item.Image) ? null : CanonicalUrl.Of(item.Image);
        Numbers = Twins.Numbers(item, text);
        Telling = [.. Numbers.Where(Twins.IsTelling)];
        _named = [.. item.Alternates.Select(alternate => CanonicalUrl.Of(alternate.Url)).OfType<string>()];
    }

    /// <summary>The primary subtag, or null.</summary>
    public string? Language { get; }

    public string? Link { get; }

    /// <summary>The address without its language; null when it names no piece of news.</summary>
    public string? Page { get; }

    /// <summary>As the site's content management names it.</summary>
    public IReadOnlySet<string> Ids { get; }

    /// <summary>Its picture, unless it is the site's.</summary>
    public string? Image { get; }

    public HashSet<ushort> Numbers { get; }

    /// <summary>Of these the larger ones that are no years.</summary>
    public HashSet<ushort> Telling { get; }

    /// <summary>When it was published, as far as is known.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Whether the source says at which minute.</summary>
    public bool HasMinute { get; }

    public bool Names(TwinTraits other) => other.Link is { } link && link != Link && _named.Contains(link);

    /// <summary>Whether their addresses differ in nothing but the language.</summary>
    public bool IsPageOf(TwinTraits other) => Page is not null && Page == other.Page && Link != other.Link;

    private static bool IsSitesOwn(string? image)
    {
        if (CanonicalUrl.Of(image) is not { } address) return true;
        var name = address[(address.LastIndexOf('/') + 1)..].Split('.', '?')[0];
        return name.Split('-', '_').Any(SitesOwnImages.Contains) && !name.AsSpan().ContainsAnyInRange('0', '9');
    }
}
