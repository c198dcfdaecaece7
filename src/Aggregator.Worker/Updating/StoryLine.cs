using System.Text.Json.Serialization;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>A stored story as commands print it and the socket carries it: what it is known by and who carries
/// it.</summary>
public sealed record StoryLine
{
    public required string Id { get; init; }

    public required string AtomId { get; init; }

    public required DateTimeOffset Entered { get; init; }

    public required DateTimeOffset Published { get; init; }

    public required DateTimeOffset Updated { get; init; }

    /// <summary>As shown: an admin's, else the lead's.</summary>
    public required string Title { get; init; }

    /// <summary>Of the lead, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The member whose words are shown.</summary>
    public required string Member { get; init; }

    /// <summary>In the order of joining.</summary>
    public required IReadOnlyList<Copy> Carriers { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Ids of stories that go with it or were nearly the same.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    public bool Hidden { get; init; }

    public bool Pinned { get; init; }

    /// <summary>The story that stands for it, or null.</summary>
    public string? MergedInto { get; init; }

    /// <summary>The members that carry it, each once.</summary>
    [JsonIgnore]
    public int Members => Carriers.Where(copy => !copy.Withdrawn).Select(copy => copy.Member).Distinct().Count();

    public static StoryLine Of(Story story) => new()
    {
        Id = story.Id,
        AtomId = story.AtomId,
        Entered = story.Entered,
        Published = story.Published,
        Updated = story.Updated,
        Title = story.Title ?? story.Lead.Item.Title,
        Language = story.Lead.Item.Language,
        Member = story.Lead.MemberId,
        Carriers = [.. story.Carriers.Select(Copy.Of)],
        Topics = story.Topics,
        Related = story.Related,
        Hidden = story.Hidden,
        Pinned = story.Pinned,
        MergedInto = story.MergedInto,
    };

    /// <summary>One carrier's copy.</summary>
    public sealed record Copy(
        string Source,
        string Member,
        string? Url,
        string Title,
        string? Language,
        bool Withdrawn,
        DateTimeOffset FirstSeen)
    {
        internal static Copy Of(Carrier carrier) => new(
            carrier.SourceId,
            carrier.MemberId,
            carrier.Item.Link,
            carrier.Item.Title,
            carrier.Item.Language,
            carrier.Withdrawn,
            carrier.FirstSeen);
    }
}
