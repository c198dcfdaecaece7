namespace Aggregator.Fetching;

/// <summary>An answer's body with its coding undone, or why there is none.</summary>
internal readonly record struct Body(byte[]? Bytes, FetchError Error = FetchError.None)
{
    public static implicit operator Body(FetchError error) => new(null, error);
}
