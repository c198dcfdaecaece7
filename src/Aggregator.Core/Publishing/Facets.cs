using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>What selections look at in a story: who carries it, and its topics. Stories with the same facets are in the
/// same slices.</summary>
public sealed class Facets
{
    private Facets(IReadOnlyList<CarrierFacets> carriers, IReadOnlyList<string> topics)
    {
        (Carriers, Topics) = (carriers, topics);
        Members = carriers.Select(carrier => carrier.MemberId).Distinct(StringComparer.Ordinal).Count();
        var copies = carriers.Select(carrier => $"{carrier.MemberId} {carrier.Country} {carrier.Language}");
        Key = $"{string.Join(',', copies)};{string.Join(',', topics)}";
    }

    /// <summary>Those that stand, each once.</summary>
    public IReadOnlyList<CarrierFacets> Carriers { get; }

    /// <summary>Ids, each once.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>By how many members it is carried.</summary>
    public int Members { get; }

    /// <summary>All of it as one line; the same facets have the same line.</summary>
    public string Key { get; }

    /// <summary>Null when the story is in no slice.</summary>
    public static Facets? Of(Story story)
    {
        if (!story.IsPublished) return null;
        var carriers = story.Carriers.Where(carrier => !carrier.Withdrawn).Select(CarrierFacets.Of).Distinct();
        return new Facets(
            [.. carriers.OrderBy(carrier => carrier.ToString(), StringComparer.Ordinal)],
            [.. story.Topics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Facets from their line.</summary>
    public static Facets Parse(string key)
    {
        var (copies, topics) = key.Split(';') is [var one, var other] ? (one, other) : (key, "");
        return new Facets(
            [.. copies.Split(',').Select(copy => copy.Split(' ')).Select(parts => new CarrierFacets(parts[0], Text(parts[1]), Text(parts[2])))],
            topics.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether these are the other's and perhaps more: then every selection that holds the other holds
    /// these.</summary>
    public bool Contain(Facets other) =>
        other.Carriers.All(carrier => Carriers.Contains(carrier))
        && other.Topics.All(topic => Topics.Contains(topic, StringComparer.Ordinal));

    private static string? Text(string part) => part.Length == 0 ? null : part;
}
