using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>Whether two items of one member are one piece of news in two languages. Never by what they say
/// alone.</summary>
internal static class Twins
{
    /// <summary>So many numbers have to agree where no image does.</summary>
    private const int FewestNumbers = 2;

    /// <summary>One of them has to be larger, and no year: "3" and "2026" are in every other item.</summary>
    private const int SmallNumber = 9;

    /// <summary>And so much of the fewer ones: the other language may write "five" where one writes 5.</summary>
    private const double MostNumbers = 0.6;

    /// <summary>The evidence; null when there is none.</summary>
    public static string? Evidence(Item one, Wording oneText, Item other, Wording otherText)
    {
        if (AreInOneLanguage(one, other)) return null;
        if (CanonicalUrl.Of(one.Link) is not { } first || CanonicalUrl.Of(other.Link) is not { } second) return null;
        if (Names(one, second) && Names(other, first)) return "each names the other as its translation";
        if (LanguagePath.Without(first) is not { } page || page != LanguagePath.Without(second)) return null;
        if (one.Image is not null && one.Image == other.Image) return "the same page and image";
        return Agree(Numbers(one, oneText), Numbers(other, otherText)) ? "the same page and numbers" : null;
    }

    public static bool AreInOneLanguage(Item one, Item other) => Language(one) == Language(other);

    private static string? Language(Item item) => item.Language?.Split('-')[0];

    public static HashSet<ushort> Numbers(Item item, Wording text)
    {
        var title = new WordSplitter(Wording.Most);
        title.Write(Folding.Fold(item.Title));
        return [.. title.Words.Concat(text.Without(null)).Where(Wording.IsNumber)];
    }

    public static bool Agree(HashSet<ushort> one, HashSet<ushort> other)
    {
        var common = one.Count(other.Contains);
        return common >= FewestNumbers && one.Any(number => other.Contains(number) && IsTelling(number)) && common >= MostNumbers * Math.Min(one.Count, other.Count);
    }

    public static bool IsTelling(ushort number) => !Wording.IsUpTo(number, SmallNumber) && !Wording.IsYear(number);

    private static bool Names(Item item, string address) => item.Alternates.Any(alternate => CanonicalUrl.Of(alternate.Url) == address);
}
