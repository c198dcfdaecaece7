namespace Aggregator.Web;

/// <summary>Which addresses there are.</summary>
/// <param name="Since">The edition of an earlier answer: only what may have changed since; null: all.</param>
internal sealed record AddressQuestion(string? Since);
