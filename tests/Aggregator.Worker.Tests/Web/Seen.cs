namespace Aggregator.Worker.Tests.Web;

/// <summary>An entry as a program that people read feeds with understands it.</summary>
internal sealed record Seen
{
    /// <summary>The address that it was read at.</summary>
    public required string Feed { get; init; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Link { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public long Date { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }
}
