using System.Globalization;

namespace Aggregator.Stories;

/// <summary>Takes texts apart into words: by spaces, by characters in Chinese and Japanese, by syllables in Thai, Lao,
/// Khmer and Burmese;
/// numbers stand alone, "3,022", "3.022" and "3 022" are one.</summary>
internal sealed class WordSplitter(int most)
{
    private readonly List<ushort> _words = [];
    private int _dense;

    public bool IsFull => _words.Count >= most;

    public bool IsMostlyDense => _dense * 2 > _words.Count;

    public IReadOnlyList<ushort> Words => _words;

    public void EndBlock()
    {
        if (_words.Count > 0 && _words[^1] != Wording.BlockEnd) _words.Add(Wording.BlockEnd);
    }

    /// <summary>Folded text.</summary>
    public void Write(ReadOnlySpan<char> folded)
    {
        for (var n = 0; n < folded.Length && !IsFull;)
        {
            n += folded[n] == ' ' ? 1 : char.IsAsciiDigit(folded[n]) ? Number(folded[n..]) : Word(folded[n..]);
        }
    }

    private int Number(ReadOnlySpan<char> text)
    {
        var value = 0u;
        var length = 0;
        for (; length < text.Length && char.IsAsciiDigit(text[length]); length++) value = (value * 10) + text[length] - '0';
        for (var groups = length is >= 1 and <= 3; groups && IsGroup(text[length..]); length += 4)
            value = (value * 1000) + uint.Parse(text[(length + 1)..(length + 4)], CultureInfo.InvariantCulture);

        _words.Add(Wording.Number(value));
        return length;
    }

    // Folding has made a space of the comma, dot or thin space between thousands.
    private static bool IsGroup(ReadOnlySpan<char> rest) =>
        rest.Length >= 4 && rest[0] == ' ' && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2])
        && char.IsAsciiDigit(rest[3]) && (rest.Length == 4 || !char.IsAsciiDigit(rest[4]));

    private int Word(ReadOnlySpan<char> text)
    {
        if (IsDense(text[0]))
        {
            Add(Dense(text[0]));
            _dense++;
            return 1;
        }

        var length = 1;
        while (length < text.Length && !IsEnd(text[length]) && !(IsBase(text[length]) && !Stacks(text[length - 1]))) length++;
        Add((ushort)((ulong)Mixing.Of(text[..length]) >> 49));
        return length;
    }

    private void Add(ushort word) => _words.Add(word == Wording.BlockEnd ? (ushort)0 : word);

    /// <summary>Ideographs and kana keep all that tells them apart in fifteen bits.</summary>
    internal static ushort Dense(char letter) => (ushort)(letter & 0x7fff);

    private static bool IsEnd(char letter) =>
        letter == ' ' || char.IsAsciiDigit(letter) || IsDense(letter) || StartsSyllable(letter);

    /// <summary>Kana and ideographs: each says about as much as a word's half.</summary>
    internal static bool IsDense(char letter) => letter is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');

    // Khmer and Burmese set no spaces either: each consonant that is not written below another starts a syllable.
    private static bool IsBase(char letter) => letter is (>= '\u1000' and <= '\u102a') or (>= '\u1780' and <= '\u17b3');

    private static bool Stacks(char letter) => letter is '\u1039' or '\u17d2';

    // The vowels that are written before their consonant: where spaces are not set, a syllable surely starts here.
    private static bool StartsSyllable(char letter) => letter is (>= 'เ' and <= 'ไ') or (>= 'ເ' and <= 'ໄ');
}
