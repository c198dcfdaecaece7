using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>By what the same news is looked up and compared.</summary>
public sealed record Fingerprint
{
    /// <summary>Shorter texts ("Announcement", "All are welcome") are said of different news in the same words.
    /// In letters of a spaced script; an ideograph counts three.</summary>
    private const int SpecificText = 120;

    /// <summary>The keys under which candidates are found: canonical address, normalised text.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Of the normalised title and text.</summary>
    public required string ContentHash { get; init; }

    public static Fingerprint Of(Item item)
    {
        var title = Folding.Fold(item.Title);
        var text = Folding.Fold(item.Text);
        var hash = Digest.Of(title, text);
        var keys = new List<string>(2);
        if (CanonicalUrl.Of(item.Link) is { } address) keys.Add(LinkKey(address));
        if (Weight(title) + Weight(text) >= SpecificText) keys.Add(TextKey(hash));
        return new Fingerprint { Keys = keys, ContentHash = hash };
    }

    /// <summary>The key that items with this normalised text share.</summary>
    internal static string TextKey(string contentHash) => "t" + contentHash;

    /// <summary>The key that items with this canonical address share.</summary>
    internal static string LinkKey(string address) => "u" + Digest.Of(address);

    private static int Weight(string folded)
    {
        var weight = 0;
        foreach (var letter in folded) weight += IsDense(letter) ? 3 : 1;
        return weight;
    }

    // Kana, ideographs, Hangul: a character says about as much as three letters.
    private static bool IsDense(char letter) => letter is (>= '\u3040' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3') or (>= '\uf900' and <= '\ufaff');
}
