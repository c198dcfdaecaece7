using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>What became of a copy: whether a reader of it would notice anything, and whether it is worth a second
/// look.</summary>
internal static class Change
{
    /// <summary>Texts that have so much in common are one text with a word mended.</summary>
    private const double Similar = 0.95;

    /// <summary>Words of a text that are looked at.</summary>
    private const int Most = 5_000;

    /// <summary>Whether nothing differs of what is stored of the copy for readers.</summary>
    public static bool IsNone(Carrier one, Carrier other)
    {
        var (before, after) = (one.Item, other.Item);
        return one.Fingerprint.ContentHash == other.Fingerprint.ContentHash
            && before.Title == after.Title && before.Link == after.Link && before.Image == after.Image
            && before.Published == after.Published && before.SanitiserVersion == after.SanitiserVersion
            && before.Language == after.Language && before.Rights == after.Rights
            && before.Authors.SequenceEqual(after.Authors) && before.Categories.SequenceEqual(after.Categories)
            && before.Enclosures.SequenceEqual(after.Enclosures) && before.Alternates.SequenceEqual(after.Alternates);
    }

    /// <summary>Whether a reader who knows the one should see the other: another headline, another summary, another
    /// text. A slip of the pen that was mended, other marks, a counter, the day of printing are none of these.</summary>
    public static bool IsMaterial(Item before, Item after) =>
        IsOtherTitle(Folding.Fold(before.Title), Folding.Fold(after.Title))
        || IsOtherText(Lines(before.Summary), Lines(after.Summary))
        || IsOtherText(Lines(before.Content), Lines(after.Content));

    private static bool IsOtherTitle(string before, string after) => before != after && !Spelling.IsSlip(before, after);

    private static bool IsOtherText(List<string> before, List<string> after)
    {
        if (before.SequenceEqual(after)) return false;
        if (Spelling.IsSlip(string.Join(' ', before), string.Join(' ', after))) return false;
        var (one, isDense) = Words(before);
        var (other, _) = Words(after);
        if (!Numbers(one).SetEquals(Numbers(other))) return true;
        return new ShingleIndex(one, isDense).With(other).Share < Similar;
    }

    private static HashSet<ushort> Numbers(ushort[] words) => [.. words.Where(Wording.IsNumber)];

    private static List<string> Lines(string? html) =>
        html is null ? [] : [.. Noise.Without(HtmlText.Of(html)).Where(line => line.Length > 0 && !Noise.IsDate(line))];

    private static (ushort[] Words, bool IsDense) Words(List<string> lines)
    {
        var splitter = new WordSplitter(Most);
        foreach (var line in lines) splitter.Write(line);
        return ([.. splitter.Words], splitter.IsMostlyDense);
    }
}
