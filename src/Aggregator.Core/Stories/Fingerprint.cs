using System.Text.Json.Serialization;
using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>By what the same news is looked up and compared.</summary>
public sealed record Fingerprint
{
    /// <summary>Shorter titles and texts ("Announcement. All are welcome.") are said of different news in the same
    /// words. In letters.</summary>
    private const int SpecificText = 80;

    /// <summary>Languages of one item that are looked up.</summary>
    private const int MostTwins = 12;

    /// <summary>The keys under which candidates are found; a shared key decides nothing.</summary>
    [JsonConverter(typeof(KeysJson))]
    public required IReadOnlyList<long> Keys { get; init; }

    /// <summary>The text to compare.</summary>
    public Wording Text { get; init; } = Wording.Empty;

    /// <summary>Of the normalised title and text, all of it.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Whether copies with the same words are the same news.</summary>
    [JsonIgnore]
    public bool IsSpecific => Keys.Count > 0 && LookupKeys.KindOf(Keys[0]) == KeyKind.Text;

    /// <summary>The key of the item's own address, which comes before its twins'; null when it has none.</summary>
    [JsonIgnore]
    internal long? LinkKey
    {
        get
        {
            foreach (var key in Keys)
            {
                if (LookupKeys.KindOf(key) == KeyKind.Link) return key;
            }

            return null;
        }
    }

    public static Fingerprint Of(Item item)
    {
        var title = Folding.Fold(item.Title);
        var blocks = Noise.Without(item.Text).ToList();
        var hash = Digest.Of(title, string.Join(' ', blocks));
        var text = Wording.Of(blocks);
        var keys = new List<long>(MinHash.Bands + 8);
        if (Letters.Weight(title) + blocks.Sum(block => Letters.Weight(block)) >= SpecificText)
            keys.Add(LookupKeys.Of(KeyKind.Text, hash));
        keys.AddRange(LinkKeys(item));
        keys.Add(LookupKeys.Of(KeyKind.Title, title));
        keys.Add(LookupKeys.Of(KeyKind.Title, Folding.Fold(Frame.Longest(item.Title))));
        keys.AddRange(LookupKeys.Of(text));
        return new Fingerprint { Keys = [.. keys.Distinct()], ContentHash = hash, Text = text };
    }

    // Under the addresses of its language twins an item is found by them, and finds them.
    private static IEnumerable<long> LinkKeys(Item item)
    {
        if (CanonicalUrl.Of(item.Link) is not { } own) yield break;
        yield return LookupKeys.Of(KeyKind.Link, own);
        if (LanguagePath.Without(own) is { } page) yield return LookupKeys.Of(KeyKind.Page, page);
        foreach (var twin in item.Alternates.Take(MostTwins))
        {
            if (CanonicalUrl.Of(twin.Url) is { } address) yield return LookupKeys.Of(KeyKind.Link, address);
        }
    }
}
