using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Aggregator.Fetching;

/// <summary>Answers every connection with bytes that no web server would send.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private readonly bool _readHead;
    private int _connections;

    /// <param name="answer">What is sent; the connection is closed after.</param>
    /// <param name="readHead">False: the answer begins before the request was read.</param>
    public RawServer(Func<NetworkStream, CancellationToken, Task> answer, bool readHead = true)
    {
        _readHead = readHead;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _serving = ServeAsync(answer);
    }

    public RawServer(string answer)
        : this((stream, cancel) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), cancel).AsTask())
    {
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Root => new($"http://127.0.0.1:{Port}/");

    /// <summary>How many came.</summary>
    public int Connections => _connections;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync(Func<NetworkStream, CancellationToken, Task> answer)
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
                conversations.Add(ConverseAsync(await _listener.AcceptTcpClientAsync(_stop.Token), answer));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Stopped while it waited, or just before it would have waited.
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverseAsync(TcpClient client, Func<NetworkStream, CancellationToken, Task> answer)
    {
        Interlocked.Increment(ref _connections);
        using var open = client;
        try
        {
            await using var stream = client.GetStream();
            if (_readHead)
                await ReadHeadAsync(stream);
            await answer(stream, _stop.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or AuthenticationException)
        {
            // Stopped, or the client went away.
        }
    }

    private async Task ReadHeadAsync(NetworkStream stream)
    {
        var head = "";
        var buffer = new byte[4096];
        while (!head.Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
                return;
            head += Encoding.Latin1.GetString(buffer, 0, read);
        }
    }
}
