using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Benchmarks;

/// <summary>The least that serving a feed can cost on .NET: Kestrel without routing or anything else, one document in
/// memory, plain and gzipped, and its tag.</summary>
internal static class BareServer
{
    private const string Tag = "\"bare\"";

    public static async Task RunAsync(string url, string plainFile, string gzipFile)
    {
        ReadOnlyMemory<byte> plain = await File.ReadAllBytesAsync(plainFile), gzip = await File.ReadAllBytesAsync(gzipFile);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.Run(async http =>
        {
            var headers = http.Response.Headers;
            headers.ETag = Tag;
            if (http.Request.Headers.IfNoneMatch == Tag)
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            var isGzip = http.Request.Headers.AcceptEncoding == "gzip";
            var body = isGzip ? gzip : plain;
            if (isGzip) headers.ContentEncoding = "gzip";
            http.Response.ContentType = "application/atom+xml; charset=utf-8";
            http.Response.ContentLength = body.Length;
            await http.Response.Body.WriteAsync(body);
        });
        await app.RunAsync();
    }
}
