namespace Aggregator.Configuration;

/// <summary>The program cannot do what it was asked for. Each reason is a sentence that says what to do; printed, and
/// the end with exit code 1.</summary>
public sealed class CannotGoOnException(params IReadOnlyList<string> reasons) : Exception(string.Join('\n', reasons))
{
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
