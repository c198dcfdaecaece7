using System.Net;
using System.Net.Sockets;
using Aggregator.Configuration;
using Aggregator.Scheduling;
using Aggregator.Stories.Acts;
using Aggregator.Updating;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Aggregator.Web;

/// <summary>The service's ear for its own commands: a unix socket in the data folder that only its user may open. A web
/// application of its own, so that nothing mapped here can ever answer on the public listener.</summary>
internal sealed partial class ControlSocket(
    AggregatorOptions options,
    Round round,
    Editorial editorial,
    SiteAddresses addresses,
    IHostApplicationLifetime service,
    ILoggerFactory logs,
    ILogger<ControlSocket> log) : IHostedService, IAsyncDisposable
{
    private WebApplication? _app;

    /// <summary>Listens. Where that is impossible the service goes on without: its readers need no commands.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var path = ControlPath.In(options.Data);
        if (ControlPath.IsTooLong(path))
        {
            LogDeaf(path, "the path is too long for a socket, use a shorter --data");
            return;
        }

        try
        {
            File.Delete(path); // Left by a process that was killed: we hold the store, so nobody listens there.
            _app = Build(path);
            await _app.StartAsync(cancellationToken);
        }
        catch (Exception trouble) when (trouble is IOException or SocketException or UnauthorizedAccessException)
        {
            LogDeaf(path, trouble.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private WebApplication Build(string path)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services
            .AddSingleton(logs)
            .AddRoutingCore()
            .Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = BindPrivately);
        // Not ListenUnixSocket: that takes no relative path, which may be the only one short enough.
        var endpoint = new UnixDomainSocketEndPoint(path);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(endpoint));
        var app = builder.Build();
        app.MapPost("/round", RunRoundAsync);
        app.MapPost("/stories", StoriesAsync);
        app.MapPost("/addresses", AddressesAsync);
        app.MapPost("/suspects", SuspectsAsync);
        app.MapPost("/why", WhyAsync);
        app.MapPost("/acts", ActsAsync);
        app.MapPost("/act", ActAsync);
        return app;
    }

    private Task RunRoundAsync(HttpContext http, string[] names, bool anew = false) =>
        JsonLinesAnswer.WriteAsync(http, stop => round.RunAsync(names, stop, anew), service.ApplicationStopping);

    private Task AddressesAsync(HttpContext http, AddressQuestion asked) =>
        JsonLinesAnswer.WriteAsync(http, addresses.Answer(asked), service.ApplicationStopping);

    private Task StoriesAsync(HttpContext http, StoriesAsked asked) =>
        JsonLinesAnswer.WriteAsync(http, editorial.Stories(asked), service.ApplicationStopping);

    private Task SuspectsAsync(HttpContext http, StoriesAsked asked) =>
        JsonLinesAnswer.WriteAsync(http, editorial.Suspects(asked), service.ApplicationStopping);

    private Task WhyAsync(HttpContext http, Question question) =>
        JsonLinesAnswer.WriteAsync(http, [editorial.Why(question)], service.ApplicationStopping);

    private Task ActsAsync(HttpContext http) =>
        JsonLinesAnswer.WriteAsync(http, editorial.Acts(), service.ApplicationStopping);

    private Task ActAsync(HttpContext http, ActOrder order) =>
        JsonLinesAnswer.WriteAsync(http, stop => Lines.OfAsync(editorial.ActAsync(order, stop)), service.ApplicationStopping);

    // The mode is set before the socket has a name: there is no moment in which another user could open it.
    private static Socket BindPrivately(EndPoint endpoint)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (!OperatingSystem.IsWindows())
        {
            using var handle = new SafeFileHandle(socket.Handle, ownsHandle: false);
            File.SetUnixFileMode(handle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        socket.Bind(endpoint);
        return socket;
    }

    [LoggerMessage(1, LogLevel.Warning, "Commands cannot reach the service through {Path}: {Reason}.")]
    private partial void LogDeaf(string path, string reason);
}
