using System.Text.Json.Serialization;

namespace Aggregator.Stories;

/// <summary>One piece of news, however many members carry it; one entry in the published feeds.</summary>
public sealed record Story
{
    /// <summary>Short, for addresses and commands; sorts (ordinal) by the moment of entering.</summary>
    public required string Id { get; init; }

    /// <summary>The atom:id, for ever: stored, never recomputed.</summary>
    public required string AtomId { get; init; }

    /// <summary>Our first publication of it, UTC.</summary>
    public required DateTimeOffset Entered { get; init; }

    /// <summary>The source's date where it can be trusted; set once, UTC.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>The last change worth a reader's second look, UTC.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>In the order of joining; never empty. A withdrawn one stays, flagged.</summary>
    public required IReadOnlyList<Carrier> Carriers { get; init; }

    /// <summary>Which carrier's words the feeds show: an index into <see cref="Carriers"/>.</summary>
    public int LeadIndex { get; init; }

    /// <summary>The ids of the catalog's topics whose words it holds, in the catalog's order.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The ids of stories that go with it but are other news, or were kept apart though they nearly are the
    /// same.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>An admin's title, shown instead of the lead's; null: the carriers' own.</summary>
    public string? Title { get; init; }

    /// <summary>An admin took it out of all that is published; its items never come back as news.</summary>
    public bool Hidden { get; init; }

    /// <summary>An admin keeps it at the head of the pages that hold it; feeds keep their order.</summary>
    public bool Pinned { get; init; }

    /// <summary>The id of the story that an admin merged it into; null: it stands by itself. An alias is published
    /// nowhere, its addresses lead to the other.</summary>
    public string? MergedInto { get; init; }

    /// <summary>When it was taken out of all that is published (hidden, merged into another, withdrawn by every
    /// carrier), UTC; null while it is in.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>The ids of the stories that were merged into it, in that order.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The sources whose copy an admin split off: what they state never joins it again by itself.</summary>
    public IReadOnlyList<string> NeverFrom { get; init; } = [];

    /// <summary>What happened to it, the oldest first; bounded, see <see cref="Chronicle"/>.</summary>
    public IReadOnlyList<Happening> History { get; init; } = [];

    /// <summary>Counts every stored change, from 1.</summary>
    public int Revision { get; init; } = 1;

    [JsonIgnore]
    public Carrier Lead => Carriers[LeadIndex];

    /// <summary>Whether feeds and pages may show it.</summary>
    [JsonIgnore]
    public bool IsPublished => !Hidden && MergedInto is null && !Lead.Withdrawn;
}
