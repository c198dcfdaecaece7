namespace Aggregator.Stories;

/// <summary>Whether two copies are the same news, and the sentence that says why.</summary>
internal readonly record struct Verdict(bool IsSame, string Reason)
{
    public static Verdict Same(string reason) => new(true, reason);

    public static Verdict Apart(string reason) => new(false, reason);
}
