using System.Net;
using System.Net.Sockets;
using Aggregator.Configuration;

namespace Aggregator.Fetching;

/// <summary>Makes connections, and only to addresses that may be visited: the guard looks at the very address that is
/// connected to, so that no spelling, redirect or change of DNS gets round it.</summary>
internal sealed class Connector(AllowList allowed, TimeSpan timeout, TimeProvider time, Resolve resolve)
{
    // More than these nobody needs, and a hostile zone could name thousands.
    private const int MostAddresses = 8;

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await FindAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancel);
        // A broken IPv6 must not use up the time that IPv4 needs.
        var share = timeout / Math.Min(addresses.Count, 3);
        for (var i = 0; ; i++)
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(addresses[i], context.DnsEndPoint.Port), share, cancel);
            }
            catch (SocketException) when (i + 1 < addresses.Count)
            {
                // The next address may do.
            }
        }
    }

    private async Task<IReadOnlyList<IPAddress>> FindAsync(string host, int port, CancellationToken cancel)
    {
        IPAddress[] all = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancel);
        if (all.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        IPAddress[] open = [.. all
            .Where(address => AddressGuard.Reason(address) is null || allowed.Allows(host, address, port))
            .Select(AddressGuard.Real)
            .Take(MostAddresses)];
        return open.Length > 0 ? open : throw new AddressRefusedException(all[0], AddressGuard.Reason(all[0])!);
    }

    private async Task<Stream> ConnectAsync(IPEndPoint end, TimeSpan within, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, either.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
