using System.Buffers;
using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>All that the public listener answers. Nothing here changes anything, nothing here is for admins.</summary>
internal static class WebEndpoints
{
    /// <summary>The only methods there are; routing answers all others with 405 and Allow.</summary>
    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string SearchPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string SearchAddress = "/" + SearchPage.Path;

    // Controls, and what is no letter of an address.
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), '\\', '\uFFFD']);

    public static void MapPublic(this WebApplication app, TimeProvider time)
    {
        var publications = app.Services.GetRequiredService<Publications>();
        var pages = app.Services.GetRequiredService<Pages>();
        app.Use(AddSecurityHeaders);
        app.Use(RefuseOddPaths);
        app.Use(ExplainNotFound);
        app.Use(new SliceEndpoints(publications, time).Answer);
        app.Use(KeepSlashesApart);
        app.UseRouting();
        FileEndpoints.Map(app, publications, time);
        FeedEndpoints.Map(app, publications, time);
        RobotEndpoints.Map(app, app.Services.GetRequiredService<Sitemaps>(), time);
        StatusEndpoints.Map(app, publications, time);
        PageEndpoints.Map(app, pages, time);
        SearchEndpoints.Map(app, app.Services.GetRequiredService<SearchDesk>(), pages, time);

        async Task ExplainNotFound(HttpContext http, RequestDelegate next)
        {
            await next(http);
            if (http.Response.StatusCode != StatusCodes.Status404NotFound || http.Response.HasStarted) return;
            var page = new PublicationAnswer(await publications.NotFound(), "no-cache", time.GetUtcNow())
            {
                Status = StatusCodes.Status404NotFound,
            };
            await page.ExecuteAsync(http);
        }
    }

    // Nothing of ours has such an address, and what lies behind or before us may read it as another.
    private static Task RefuseOddPaths(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        if (!path.AsSpan().ContainsAny(Odd)
            && !path.Contains("%2F", StringComparison.OrdinalIgnoreCase)) return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    // Routing would take /status/ for /status, and the page's relative links would lead astray.
    private static Task KeepSlashesApart(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.Value is not [_, .., '/']) return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Pages load our own style and icon and nothing else, run nothing, are framed nowhere, and tell no other
    /// site where the reader came from. Only the search has a form.</summary>
    private static Task AddSecurityHeaders(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = http.Request.Path == SearchAddress ? SearchPolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(http);
    }
}
