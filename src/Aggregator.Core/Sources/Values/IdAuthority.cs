using System.Text.RegularExpressions;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>Under what tag: URIs are minted (RFC 4151, 2.1): a domain and a day on which it was ours.</summary>
internal static partial class IdAuthority
{
    public static Parsed<string> Parse(string text) =>
        Written().IsMatch(text)
            ? Parsed<string>.Good(text)
            : Parsed<string>.Bad(
                $"is {Quoted.In(text)}; write a domain of yours in small letters, a comma and a year in which it was"
                + " yours, such as \"alliance.example,2026\"");

    [GeneratedRegex(
        @"^([a-z0-9._-]+@)?(?!-)[a-z0-9-]+(?<!-)(\.(?!-)[a-z0-9-]+(?<!-))*,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
