namespace Aggregator.Reading;

/// <summary>One piece of news exactly as a document states it: markup is neither parsed nor made safe.</summary>
public sealed record RawItem
{
    /// <summary>guid, atom:id, rdf:about or JSON Feed id, as written.</summary>
    public string? SourceItemId { get; init; }

    public RawText? Title { get; init; }

    /// <summary>Absolute where a base is known; otherwise as written.</summary>
    public string? Link { get; init; }

    public ItemDate? Published { get; init; }

    public ItemDate? Updated { get; init; }

    public RawText? Summary { get; init; }

    public RawText? Content { get; init; }

    public IReadOnlyList<Person> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>BCP 47 as the item, the document or the server declares it; null when none does.</summary>
    public string? Language { get; init; }

    /// <summary>BCP 47: what the document's texts are in, where none or a wrong one is declared. No statement of the
    /// item's own, so that a neighbour's change is none of its.</summary>
    public string? PresumedLanguage { get; init; }

    /// <summary>The lead image's absolute address.</summary>
    public string? Image { get; init; }

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    public RawText? Rights { get; init; }

    /// <summary>Where readers comment, absolute.</summary>
    public string? Comments { get; init; }
}
