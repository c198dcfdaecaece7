using System.Collections.Frozen;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>The words of the pages in one language.</summary>
internal sealed class PageWords
{
    private static readonly FrozenDictionary<string, PageWords> Known = Read();

    private readonly string[] _words = new string[Enum.GetValues<PageWord>().Length];

    private PageWords(string language) => Language = language;

    /// <summary>Of all languages that there are words in, in the order of their codes.</summary>
    public static IReadOnlyList<PageWords> All { get; } =
        [.. Known.Values.OrderBy(words => words.Language, StringComparer.Ordinal)];

    /// <summary>For what is written in English only.</summary>
    public static PageWords English => Known["en"];

    /// <summary>BCP 47, without region.</summary>
    public string Language { get; }

    /// <summary>The value of dir.</summary>
    public string Direction => TextDirection.Of(Language);

    public string this[PageWord word] => _words[(int)word];

    /// <summary>Those of a site in this language (BCP 47); English where there are none.</summary>
    public static PageWords Of(string? language) => In(language) ?? English;

    /// <summary>The words in just this language, or null.</summary>
    public static PageWords? In(string? language) =>
        LanguageTag.Of(language) is { } tag ? Known.GetValueOrDefault(tag.Split('-')[0]) : null;

    /// <summary>The words with this in the place of {0}.</summary>
    public string With(PageWord word, string value) =>
        this[word].Replace("{0}", value, StringComparison.Ordinal);

    private static FrozenDictionary<string, PageWords> Read()
    {
        var all = new Dictionary<string, PageWords>(StringComparer.Ordinal);
        var word = default(PageWord);
        foreach (var line in DataFile.Lines("page-words.txt"))
        {
            if (line[0] != ' ')
            {
                word = Enum.Parse<PageWord>(line);
                continue;
            }

            var (language, words) = (line[1..3], line[4..]);
            if (!all.TryGetValue(language, out var known)) all[language] = known = new PageWords(language);
            known._words[(int)word] = words;
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
