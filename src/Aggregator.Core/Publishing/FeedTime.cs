using System.Globalization;

namespace Aggregator.Publishing;

/// <summary>Moments as feeds write them: UTC, in whole seconds, the same in every culture.</summary>
internal static class FeedTime
{
    public static string Rfc3339(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>RFC 822 with the four-digit year that the RSS specification prefers.</summary>
    public static string Rfc822(DateTimeOffset at) =>
        at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
