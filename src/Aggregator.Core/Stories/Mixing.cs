namespace Aggregator.Stories;

/// <summary>Quick hashes for looking up, never for deciding: whoever is found by one is compared.</summary>
internal static class Mixing
{
    private const ulong Odd = 0x9e3779b97f4a7c15;

    /// <summary>The finaliser of MurmurHash3: every bit of the value changes half of the result's.</summary>
    public static uint Mix(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85ebca6b;
        value = (value ^ (value >> 13)) * 0xc2b2ae35;
        return value ^ (value >> 16);
    }

    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xff51afd7ed558ccd;
        value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53;
        return value ^ (value >> 33);
    }

    public static long Of(ReadOnlySpan<ushort> words)
    {
        var hash = Odd;
        foreach (var word in words) hash = Mix(hash ^ word) + Odd;
        return (long)hash;
    }

    public static long Of(ReadOnlySpan<char> letters)
    {
        var hash = Odd;
        foreach (var letter in letters) hash = Mix(hash ^ letter) + Odd;
        return (long)hash;
    }
}
