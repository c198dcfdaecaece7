namespace Aggregator.Updating;

/// <summary>An answer of one line.</summary>
internal static class Lines
{
    public static async IAsyncEnumerable<T> OfAsync<T>(Task<T> answer)
    {
        yield return await answer;
    }
}
