using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Sources;

/// <summary>The id of a source that the file gives none.</summary>
public static class DerivedId
{
    /// <summary>The member's id and the first eight digits of the SHA-256 of the address.</summary>
    public static string Of(string member, Uri url)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Written(url)));
        return $"{member}-{Convert.ToHexStringLower(hash.AsSpan(0, 4))}";
    }

    /// <summary>The address as it goes over the wire: without fragment, host in small letters, default port left
    /// out.</summary>
    public static string Written(Uri url) => url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
}
