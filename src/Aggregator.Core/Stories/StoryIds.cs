using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Stories;

/// <summary>Short ids that sort by the moment of entering: 9 characters of milliseconds since 2020, 2 of
/// sequence.</summary>
public static class StoryIds
{
    // Crockford's base 32: no i, l, o, u, so that an id can be read aloud; its order is ASCII's.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Ids with this sequence or a higher one of the same millisecond do not exist: the next millisecond's are
    /// taken.</summary>
    public const int PerMillisecond = 1024;

    /// <summary>The id for a moment and a sequence number from 0.</summary>
    public static string Of(DateTimeOffset entered, int sequence)
    {
        var milliseconds = Math.Max(0, (entered - Epoch).Ticks / TimeSpan.TicksPerMillisecond) + (sequence / PerMillisecond);
        return string.Create(11, (milliseconds, sequence % PerMillisecond), static (id, value) =>
        {
            Write(id[..9], value.milliseconds);
            Write(id[9..], value.Item2);
        });
    }

    /// <summary>Where ids of this moment begin, to look up by.</summary>
    public static string From(DateTimeOffset entered) => Of(entered, 0);

    /// <summary>Whether it has the form of an id.</summary>
    public static bool IsOne([NotNullWhen(true)] string? text) =>
        text is { Length: 11 } && text.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal));

    /// <summary>The moment of an id, in whole milliseconds.</summary>
    public static DateTimeOffset Entered(string id)
    {
        var milliseconds = 0L;
        foreach (var digit in id.AsSpan(0, 9))
            milliseconds = (milliseconds << 5) + Alphabet.IndexOf(digit, StringComparison.Ordinal);
        return Epoch.AddMilliseconds(milliseconds);
    }

    private static void Write(Span<char> digits, long value)
    {
        for (var n = digits.Length - 1; n >= 0; n--, value >>= 5) digits[n] = Alphabet[(int)(value & 31)];
    }
}
