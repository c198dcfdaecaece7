using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using Aggregator.Reading.Text;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>What the words of names, addresses and headings say of a list: the data file list-words.txt.</summary>
internal sealed class ListWords
{
    private const int Longest = 24;

    /// <summary>A shorter word counts only where it is whole.</summary>
    private const int ShortestStem = 4;

    private static readonly Lazy<ListWords> Loaded = new(static () => new ListWords());

    private readonly FrozenDictionary<string, ListMeaning>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly HashSet<ulong> _beginnings = [];
    private readonly List<(string Word, ListMeaning Meaning)> _anywhere = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _more = new(StringComparer.Ordinal);

    private ListWords()
    {
        var starts = new Dictionary<string, ListMeaning>(StringComparer.Ordinal);
        foreach (var (meaning, word) in DataFile.Words("list-words.txt"))
        {
            if (meaning is "label" or "more")
                (meaning is "label" ? _labels : _more).Add(Folded(word));
            else if (HasNoSpaces(word[0]))
                _anywhere.Add((word, Enum.Parse<ListMeaning>(meaning, ignoreCase: true)));
            else
                AddStart(starts, word, Enum.Parse<ListMeaning>(meaning, ignoreCase: true));
        }
        foreach (var word in starts.Keys)
            if (word.Length >= ShortestStem)
                _beginnings.Add(Beginning(word));
        _starts = starts.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static ListWords Shared => Loaded.Value;

    /// <summary>What a name, a part of an address or a heading says; nothing where it says nothing.</summary>
    public ListMeaning Meaning(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[Math.Min(text.Length, 200)];
        text[..folded.Length].ToLowerInvariant(folded);
        var meaning = ListMeaning.None;
        var hasWide = false;
        for (var at = 0; at < folded.Length; at++)
        {
            hasWide |= HasNoSpaces(folded[at]);
            if (IsStart(text, at))
                meaning |= At(folded[at..]);
        }
        if (hasWide)
            foreach (var (word, means) in _anywhere)
                if (folded.IndexOf(word) >= 0)
                    meaning |= means;
        return meaning;
    }

    /// <summary>What the id and the classes of an element say.</summary>
    public ListMeaning Names(IElement element)
    {
        var meaning = element.GetAttribute("id") is { } id ? Meaning(id) : ListMeaning.None;
        if (element.GetAttribute("class") is not { } names)
            return meaning;
        // Elementor, a builder of pages, calls everything a widget.
        foreach (var range in names.AsSpan().Split(' '))
            if (!names.AsSpan(range).StartsWith("elementor", StringComparison.Ordinal))
                meaning |= Meaning(names.AsSpan(range));
        return meaning;
    }

    /// <summary>"New", "hot": what stands beside a title and is no part of it.</summary>
    public bool IsLabel(string text) => text.Length <= 24 && _labels.Contains(Folded(text));

    /// <summary>"Read more".</summary>
    public bool IsMore(string text) => text.Length <= 40 && _more.Contains(Folded(text));

    /// <summary>Arabic and Hebrew write their article before the word: الأخبار, החדשות.</summary>
    private static void AddStart(Dictionary<string, ListMeaning> starts, string word, ListMeaning meaning)
    {
        starts.TryAdd(word, meaning);
        if (word[0] is >= '\u0620' and <= '\u06d3')
            starts.TryAdd("ال" + word, meaning);
        else if (word[0] is >= '\u05d0' and <= '\u05ea')
            starts.TryAdd('ה' + word, meaning);
    }

    private ListMeaning At(ReadOnlySpan<char> text)
    {
        var most = Math.Min(text.Length, Longest);
        for (var length = 1; length <= most; length++)
        {
            if (length == ShortestStem && !_beginnings.Contains(Beginning(text)))
                return ListMeaning.None;
            var isWhole = length == text.Length || !char.IsLetter(text[length]);
            if ((isWhole || length >= ShortestStem) && _starts.TryGetValue(text[..length], out var meaning))
                return meaning;
        }
        return ListMeaning.None;
    }

    /// <summary>As many letters as the shortest stem has, as one number: cheap to ask for.</summary>
    private static ulong Beginning(ReadOnlySpan<char> text) =>
        MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text[..ShortestStem]));

    /// <summary>Where a word begins, also within a camelCase name.</summary>
    private static bool IsStart(ReadOnlySpan<char> text, int at) =>
        char.IsLetter(text[at])
        && (at == 0 || !char.IsLetter(text[at - 1]) || (char.IsUpper(text[at]) && char.IsLower(text[at - 1])));

    private static string Folded(string text) =>
        text.Trim(' ', '\u00a0', '.', '…', '>', '»', '›', '→', '[', ']', '(', ')', '【', '】', '+', '!', ':', '：', '-', '/')
            .ToLower(CultureInfo.InvariantCulture);

    /// <summary>Chinese, Japanese kana, Thai, Khmer, Lao and Burmese are written without spaces.</summary>
    private static bool HasNoSpaces(char c) =>
        c is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff')
            or (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff');
}
