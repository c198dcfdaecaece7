using System.Collections.Frozen;
using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>Parameters that do not tell pages apart: who sent the reader, whose session it is, how the page is
/// shown.</summary>
internal static class DroppedParameters
{
    private static readonly ILookup<string, string> Names =
        DataFile.Words("dropped-parameters.txt").ToLookup(entry => entry.Meaning, entry => entry.Word, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Always = Names["always"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Words = Names["word"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Beginnings = [.. Names["begins"]];

    public static bool Has(string name, string value) =>
        Always.Contains(name)
        || (Words.Contains(name) && !value.Any(char.IsAsciiDigit))
        || Beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
