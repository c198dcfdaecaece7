namespace Aggregator.Reading.Pages;

/// <summary>Elements with the same class attribute.</summary>
/// <param name="names">The classes that it names, the first of them when there are very many.</param>
internal sealed class NamedElements(string[] names)
{
    private readonly List<(string Tag, int Kind, int Look)> _kinds = [];

    public string[] Names { get; } = names;

    /// <summary>How many elements of the page have it.</summary>
    public int Count { get; set; }

    /// <summary>What those of one tag are alike in, made when it is asked for the first time.</summary>
    public (int Kind, int Look) Of(string tag, Func<string, string[], (int Kind, int Look)> make)
    {
        foreach (var known in _kinds)
            if (known.Tag == tag)
                return (known.Kind, known.Look);
        var (kind, look) = make(tag, Names);
        _kinds.Add((tag, kind, look));
        return (kind, look);
    }
}
