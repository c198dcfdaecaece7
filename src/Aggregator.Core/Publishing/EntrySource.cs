using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>Where a story's copy was taken from, as far as the public may know it.</summary>
internal static class EntrySource
{
    /// <summary>What the source calls itself, else the member's name.</summary>
    public static string Title(Shown shown) =>
        OneLine.Of(shown.Carrier.SourceTitle ?? "") is { Length: > 0 } title ? title : shown.MemberName;

    /// <summary>The source's address without a user name and password that may be written in it; or null.</summary>
    public static string? Address(Shown shown) =>
        Uri.TryCreate(shown.Carrier.SourceUrl, UriKind.Absolute, out var url) ? Public(url) : null;

    /// <summary>Likewise of any address; null unless http or https.</summary>
    public static string? Public(Uri url) => WebAddress.IsWeb(url)
        ? url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped)
        : null;

    /// <summary>Its site, else the member's; or null.</summary>
    public static string? Site(Shown shown) =>
        EntryLinks.Address(shown.Carrier.SourceSite) ?? EntryLinks.Address(shown.Carrier.MemberSite);
}
