using System.Globalization;
using System.Text;
using Aggregator.Stories;

namespace Aggregator.Commands;

/// <summary>A short id for a member of whom only an address or a name is known.</summary>
internal static class MemberId
{
    private const int Longest = 60;

    /// <summary>"asoiu" for https://www.asoiu.edu.az/; with a number when that is taken.</summary>
    public static string For(Uri home, Func<string, bool> isTaken)
    {
        var domain = RegistrableDomain.Of(home);
        return For(home.HostNameType == UriHostNameType.Dns ? domain.Split('.')[0] : domain, isTaken);
    }

    /// <summary>"universite-de-liege" for "Université de Liège"; "member" where no letter is left.</summary>
    public static string For(string name, Func<string, bool> isTaken)
    {
        var id = Plain(name) is { Length: > 0 } plain ? plain : "member";
        var free = id;
        for (var number = 2; isTaken(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        return free;
    }

    /// <summary>What may stand in an id: small letters a to z, digits, dots, and hyphens for all the rest.</summary>
    private static string Plain(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.')
                id.Append(c);
            else if (id is not [.., '-'] && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                id.Append('-');
        }

        var plain = id.ToString().Trim('-', '.');
        return plain[..Math.Min(plain.Length, Longest)].TrimEnd('-', '.');
    }
}
