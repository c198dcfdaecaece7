namespace Aggregator.Configuration;

/// <summary>The program cannot do what it was asked to; each reason is a sentence that says what to do. Ends it with 1.</summary>
public sealed class CannotStartException : Exception
{
    public CannotStartException(params IReadOnlyList<string> reasons)
        : base(string.Join('\n', reasons)) => Reasons = reasons;

    public IReadOnlyList<string> Reasons { get; }
}
