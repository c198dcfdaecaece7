using System.Text;

namespace Aggregator.Core.Tests.Reading;

/// <summary>A hostile document in a few words: what stands in braces is repeated.</summary>
internal static class Shape
{
    public static string Repeated(string shape, int times)
    {
        var text = new StringBuilder();
        foreach (var part in shape.Split('{'))
        {
            var end = part.IndexOf('}', StringComparison.Ordinal);
            text.Insert(text.Length, part[..Math.Max(end, 0)], end < 0 ? 0 : times).Append(part[(end + 1)..]);
        }

        return text.ToString();
    }
}
