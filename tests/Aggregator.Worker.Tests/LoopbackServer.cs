using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Aggregator;

/// <summary>A real web server on loopback, with every request it got.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<LoopbackRequest> _requests = new();

    private LoopbackServer(WebApplication app) => _app = app;

    public IReadOnlyList<LoopbackRequest> Requests => [.. _requests];

    public IEnumerable<string> Paths => _requests.Select(request => request.Path);

    public Uri Root { get; private set; } = null!;

    public int Port => Root.Port;

    /// <summary>Starts a server on a free port of an address in 127.0.0.0/8 or [::1].</summary>
    public static async Task<LoopbackServer> StartAsync(RequestDelegate answer, string address = "127.0.0.1")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{address}:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1);
        var server = new LoopbackServer(builder.Build());
        server._app.Run(context =>
        {
            server._requests.Enqueue(LoopbackRequest.Of(context.Request));
            return answer(context);
        });
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        server.Root = new Uri(server._app.Urls.Single());
        return server;
    }

    public static Task<LoopbackServer> StartAsync(Func<HttpContext, string> answer, string address = "127.0.0.1") =>
        StartAsync(context => context.Response.WriteAsync(answer(context)), address);

    public Uri Url(string path) => new(Root, path);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
