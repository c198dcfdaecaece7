using System.Security.Cryptography;
using System.Text;
using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>How a story gets its atom:id, once and for ever.</summary>
public static class AtomIds
{
    private const int Longest = 1_000;

    /// <summary>The first carrier's own id, if it may stand for the story: an absolute IRI on a host of the member's
    /// own domain.</summary>
    public static string? Wished(Source source, string? sourceItemId)
    {
        if (sourceItemId is null || sourceItemId.Length > Longest) return null;
        if (sourceItemId.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or '"')) return null;
        if (!Uri.TryCreate(sourceItemId, UriKind.Absolute, out var id)) return null;

        var host = id.Scheme switch
        {
            "http" or "https" => id,
            // tag:host,date:specific (RFC 4151)
            "tag" when Uri.TryCreate($"http://{sourceItemId[4..].Split(',')[0].Split('@')[^1]}/", UriKind.Absolute, out var tagged) => tagged,
            _ => null,
        };
        if (host is null || host.IdnHost.Length == 0) return null;
        return IsOwn(source, host) ? sourceItemId : null;
    }

    /// <summary>The id of a story that takes no carrier's: a tag: URI under the site's authority, else a urn:uuid of
    /// the store's base.</summary>
    public static string Minted(Site site, string idBase, string storyId) =>
        site.IdAuthority is { } authority ? $"tag:{authority}:{storyId}" : "urn:uuid:" + Named(idBase, storyId);

    /// <summary>Whether the host belongs to the member.</summary>
    internal static bool IsOwn(Source source, Uri url) =>
        RegistrableDomain.Same(url, source.Url) || (source.Member.Site is { } site && RegistrableDomain.Same(url, site));

    // RFC 9562, 5.8 (version 8: by SHA-256 of the store's own uuid and the story's id).
    private static Guid Named(string idBase, string storyId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{idBase}:{storyId}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
