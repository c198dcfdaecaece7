using System.Net;

namespace Aggregator.Fetching;

/// <summary>From a host's name to its addresses; throws <see cref="System.Net.Sockets.SocketException"/>.</summary>
internal delegate Task<IPAddress[]> Resolve(string host, CancellationToken cancel);
