namespace Aggregator.Sources.Json;

/// <summary>A text of the file understood, or the sentence that says why not.</summary>
internal readonly record struct Parsed<T>
{
    public T? Value { get; private init; }

    /// <summary>null when the value is good.</summary>
    public string? Problem { get; private init; }

    public static Parsed<T> Good(T value) => new() { Value = value };

    public static Parsed<T> Bad(string problem) => new() { Problem = problem };
}
