using System.Net.Sockets;
using System.Text.Json;
using Aggregator.Configuration;
using Aggregator.Scheduling;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Aggregator.Web;

/// <summary>The service's ear for its own commands: a unix socket in the data folder that only its user may open. A web
/// application of its own, so that nothing mapped here can ever answer on the public listener.</summary>
internal sealed partial class ControlSocket(
    AggregatorOptions options, Round round, ILoggerFactory logs, ILogger<ControlSocket> log)
    : IHostedService, IAsyncDisposable
{
    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var path = ControlPath.In(options.Data);
        if (ControlPath.IsTooLong(path))
        {
            LogTooLong(path);
            return;
        }

        File.Delete(path); // Left by a process that was killed; we hold the store, so nobody listens there.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(logs).AddRoutingCore();
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = BindPrivately);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(path));
        _app = builder.Build();
        _app.MapPost("/round", RunRound);
        await _app.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A round as lines of JSON, each sent when it happens; the caller's going away ends the round.</summary>
    private async Task RunRound(HttpContext http, string[] names)
    {
        http.Response.ContentType = "application/jsonl; charset=utf-8";
        await foreach (var line in round.RunAsync(names, http.RequestAborted))
        {
            await http.Response.WriteAsync(JsonSerializer.Serialize(line, JsonSerializerOptions.Web) + '\n');
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }

    // The mode is set before the socket has a name: there is no moment in which another user could open it.
    private static Socket BindPrivately(System.Net.EndPoint endpoint)
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

    [LoggerMessage(1, LogLevel.Warning, "Commands cannot reach the service: {Path} is too long. Use a shorter --data.")]
    private partial void LogTooLong(string path);
}
