using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Keys of the format that have no effect yet: their shape is checked, their presence told.</summary>
internal static class LaterKeys
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Long = TimeSpan.FromDays(3_660);

    public static void ReadDefaultHttp(ObjectReader http)
    {
        // One connection a host is how it is now.
        if (http.Number("maxPerHost", 1, 1, 4) > 1)
            http.NotYet("maxPerHost");
    }

    public static void ReadHttp(ObjectReader http)
    {
        http.ReadMap("headers", PlainText.Parse, Secret.Parse);
        http.NotYet("headers");
        http.Read("userAgent", "", PlainText.Parse);
        http.NotYet("userAgent");
        http.Read("proxy", "", Secret.Parse);
        http.NotYet("proxy");
        if (http.Flag("cookies", false))
            http.NotYet("cookies");
    }

    public static void ReadAlerts(ObjectReader root)
    {
        var alerts = root.Object("alerts");
        alerts.Read("webhook", "", Secret.Parse);
        alerts.Number("after", 1, 1, 1_000);
        alerts.Read("repeat", Second, text => Duration.Parse(text, Second, Long));
        alerts.RefuseOthers();
        root.NotYet("alerts");
    }
}
