using System.Globalization;

namespace Aggregator.Commands.Probing;

/// <summary>An offer in words for people, 80 columns wide.</summary>
internal static class OfferReport
{
    /// <summary>"a feed with 10 items, the newest of 2026-11-20".</summary>
    public static string Summary(Offer offer)
    {
        var what = offer.Kind is Sources.SourceKind.Feed ? "a feed" : "a news list";
        var count = string.Create(
            CultureInfo.InvariantCulture, $"{offer.Items.Count} {(offer.Items.Count == 1 ? "item" : "items")}");
        var newest = offer.Newest is { } at
            ? string.Create(CultureInfo.InvariantCulture, $", the newest of {at:yyyy-MM-dd}")
            : "";
        return $"{what} with {count}{newest}";
    }
}
