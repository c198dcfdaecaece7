using System.Net;

namespace Aggregator.Fetching;

/// <summary>Carries the guard's "no" out of the connection's making; it never leaves this room.</summary>
internal sealed class AddressRefusedException(IPAddress address, string reason)
    : Exception($"{address} is {reason}.")
{
    public IPAddress Address => address;

    /// <summary>Why, in the words of <see cref="AddressGuard"/>.</summary>
    public string Reason => reason;
}
