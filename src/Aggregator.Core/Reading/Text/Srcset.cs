using System.Globalization;

namespace Aggregator.Reading.Text;

/// <summary>The attribute srcset: several sizes of one image (HTML Standard, 4.8.4.2.1).</summary>
internal static class Srcset
{
    /// <summary>The address of the largest image; null when there is none.</summary>
    public static string? Largest(string srcset)
    {
        string? largest = null;
        var most = 0.0;
        var rest = srcset.AsSpan();
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n\f,");
            if (rest.IsEmpty)
                return largest;
            // Commas may be part of an address, but not its end.
            var end = rest.IndexOfAny(" \t\r\n\f");
            var address = end < 0 ? rest : rest[..end];
            rest = rest[address.Length..];
            var size = 1.0;
            if (!address.EndsWith(","))
            {
                var comma = rest.IndexOf(',');
                size = Size(comma < 0 ? rest : rest[..comma]);
                rest = comma < 0 ? [] : rest[comma..];
            }
            if (size > most)
                (largest, most) = (address.TrimEnd(',').ToString(), size);
        }
    }

    /// <summary>Of "640w" or "2x"; 1 when nothing is said.</summary>
    private static double Size(ReadOnlySpan<char> descriptor)
    {
        var number = descriptor.Trim().TrimEnd("wxh");
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size)
            ? size
            : 1;
    }
}
