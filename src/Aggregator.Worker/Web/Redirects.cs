namespace Aggregator.Web;

/// <summary>Leads to where a document really is. The address is relative to the one asked for (RFC 9110, 10.2.2): so it
/// holds behind any proxy, in any folder, and takes nothing from the request's Host.</summary>
internal static class Redirects
{
    /// <summary>For ever; what was asked for besides the path goes along.</summary>
    /// <param name="http">The request.</param>
    /// <param name="place">As "./atom.xml".</param>
    public static Task Permanent(HttpContext http, string place)
    {
        http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        http.Response.Headers.Location = place + http.Request.QueryString;
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return Task.CompletedTask;
    }
}
