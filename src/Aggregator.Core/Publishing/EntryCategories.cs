using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>What a story is filed under: the source's own words and tags, then all members and countries that carry
/// it, and its topics.</summary>
internal static class EntryCategories
{
    private const int MostOwn = 50;

    private const int Longest = 300;

    public static IReadOnlyList<EntryCategory> Of(Shown shown, Slice slice)
    {
        var carriers = shown.Others.Prepend(shown.Carrier).ToList();
        return
        [
            .. Lines(shown.Carrier.Item.Categories.Concat(shown.Carrier.Tags))
                .Take(MostOwn)
                .Select(word => new EntryCategory(word)),
            .. carriers.DistinctBy(carrier => carrier.MemberId).Select(carrier =>
                new EntryCategory(carrier.MemberId, Scheme("member"), OneLine.Of(carrier.MemberName, Longest))),
            .. carriers.Select(carrier => carrier.Country).OfType<string>().Distinct(StringComparer.Ordinal)
                .Select(country => new EntryCategory(country, Scheme("country"))),
            .. shown.Story.Topics.Select(topic =>
                new EntryCategory(topic, Scheme("topic"), slice.TopicTitles.GetValueOrDefault(topic))),
        ];

        string Scheme(string folder) => new Uri(slice.BaseUrl, $"{folder}/").AbsoluteUri;
    }

    /// <summary>The texts as lines, each once; empty ones left out.</summary>
    public static IEnumerable<string> Lines(IEnumerable<string?> texts) => texts
        .Select(text => OneLine.Of(text ?? "", Longest))
        .Where(line => line.Length > 0)
        .Distinct(StringComparer.Ordinal);
}
