using Aggregator.Sources.Json;

namespace Aggregator.Sources;

/// <summary>Words that may stand in the file only once: ids, addresses.</summary>
internal sealed class Claims(Problems problems, string what, StringComparer comparer)
{
    private readonly Dictionary<string, LocatedValue> _claimed = new(comparer);

    /// <summary>Takes the word, or reports where it is taken already.</summary>
    /// <returns>Whether it was free.</returns>
    public bool Claim(string word, LocatedValue at)
    {
        if (_claimed.TryAdd(word, at))
            return true;
        problems.Error(at, $"has the same {what} as {problems.Where(_claimed[word])}; change or remove one");
        return false;
    }
}
