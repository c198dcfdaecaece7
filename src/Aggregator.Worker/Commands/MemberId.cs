using System.Globalization;
using Aggregator.Stories;

namespace Aggregator.Commands;

/// <summary>A short id for a member of whom only an address is known.</summary>
internal static class MemberId
{
    /// <summary>"asoiu" for https://www.asoiu.edu.az/; with a number when that is taken.</summary>
    public static string For(Uri home, Func<string, bool> isTaken)
    {
        var domain = RegistrableDomain.Of(home);
        var isName = home.HostNameType == UriHostNameType.Dns;
        var id = isName ? domain.Split('.')[0] : domain.Replace(':', '-').Trim('[', ']');
        var free = id;
        for (var number = 2; isTaken(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        return free;
    }
}
