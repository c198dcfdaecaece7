using System.Text.Json.Serialization;
using Aggregator.Polling;
using Aggregator.Sources;
using Aggregator.Updating;

namespace Aggregator.Scheduling;

/// <summary>What a visit came to, as commands print it and the socket carries it.</summary>
internal sealed record VisitReport
{
    public required string Source { get; init; }

    /// <summary>As <see cref="HealthSentences.Name"/>.</summary>
    public required string State { get; init; }

    /// <summary>False: no request was made; the message says why.</summary>
    public required bool Requested { get; init; }

    public int? HttpStatus { get; init; }

    public string? Error { get; init; }

    public string? Message { get; init; }

    public DateTimeOffset? NextVisit { get; init; }

    public required string Url { get; init; }

    public string? MovedTo { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>Stories that entered.</summary>
    public int New { get; init; }

    /// <summary>Items that joined a story which another source carries too.</summary>
    public int Joined { get; init; }

    /// <summary>Stories that changed.</summary>
    public int Updated { get; init; }

    /// <summary>Items in the document; 0 when it was unchanged or not read.</summary>
    public int Total { get; init; }

    /// <summary>What the state means, when it means that somebody should look.</summary>
    [JsonIgnore]
    public bool IsTrouble => Error is not null || State is not ("OK" or "NEW" or "QUIET");

    public static VisitReport Of(Source source, VisitResult result) => new()
    {
        Source = source.Id,
        State = HealthSentences.Name(result.State.Health),
        Requested = result.Requested,
        HttpStatus = result.State.HttpStatus,
        Error = result.State.Error,
        Message = result.State.Message,
        NextVisit = result.State.NextVisit,
        Url = source.Url.AbsoluteUri,
        MovedTo = result.State.MovedTo,
        LastSuccess = result.State.LastSuccess,
        New = result.New,
        Joined = result.Joined,
        Updated = result.Updated,
        Total = result.Total,
    };
}
