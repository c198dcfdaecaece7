namespace Aggregator.Reading;

/// <summary>Why a document could not be understood.</summary>
/// <param name="Kind">What it means for the source's health.</param>
/// <param name="Message">A sentence for the admin: what was found instead, and where.</param>
public sealed record ReadFailure(ReadFailureKind Kind, string Message)
{
    /// <summary>There is a list of news in the page, but not where it was, or not where the rules look.</summary>
    public bool SeesNews { get; init; }
}
