namespace Aggregator.Publishing;

/// <summary>A link of a story or a feed, as Atom says it (RFC 4287, 4.2.7).</summary>
/// <param name="Relation">A registered name.</param>
/// <param name="Address">Absolute; goes out to the letter.</param>
internal sealed record EntryLink(string Relation, string Address)
{
    public string? Type { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    public string? Title { get; init; }

    /// <summary>In bytes.</summary>
    public long? Length { get; init; }
}
