using System.Globalization;
using System.Text.Json;

namespace Aggregator.Sources.Json;

/// <summary>Takes an object apart key by key: what is asked for is known, what is left over is a problem.</summary>
/// <param name="value">The object; null or another kind of value: an empty one.</param>
/// <param name="problems">Where everything wrong goes.</param>
internal sealed class ObjectReader(LocatedValue? value, Problems problems)
{
    private readonly LocatedValue? _value = value is { Kind: JsonValueKind.Object } ? value : null;
    private readonly List<string> _known = [];

    /// <summary>The value under the key; null when there is none or it is null, which means the same.</summary>
    public LocatedValue? Find(string key) => FindEvenNull(key) is { Kind: not JsonValueKind.Null } found ? found : null;

    /// <summary>The value under the key, for the few where null has a meaning of its own.</summary>
    public LocatedValue? FindEvenNull(string key)
    {
        _known.Add(key);
        return _value?.Children.FirstOrDefault(child => child.Key == key);
    }

    /// <summary>What a text says; the fallback when it is missing or wrong.</summary>
    public T Read<T>(string key, T fallback, Func<string, Parsed<T>> parse) =>
        Find(key) is { } found && ValueReader.TryRead(found, problems, parse, out var read) ? read : fallback;

    /// <summary>What the texts of a list say, the wrong ones left out.</summary>
    public IReadOnlyList<T> ReadList<T>(string key, Func<string, Parsed<T>> parse)
    {
        List<T> read = [];
        foreach (var item in List(key))
            if (ValueReader.TryRead(item, problems, parse, out var one))
                read.Add(one);
        return read;
    }

    /// <summary>What a text, or each text of a list, says, the wrong ones left out.</summary>
    public IReadOnlyList<T> ReadOneOrMore<T>(string key, Func<string, Parsed<T>> parse) =>
        Find(key) is { Kind: JsonValueKind.Array } ? ReadList(key, parse)
        : Find(key) is { } one && ValueReader.TryRead(one, problems, parse, out var read) ? [read]
        : [];

    /// <summary>What the texts under an object's free names say; names and texts are both parsed.</summary>
    public IReadOnlyDictionary<string, T> ReadMap<T>(
        string key, Func<string, Parsed<string>> parseName, Func<string, Parsed<T>> parse)
    {
        var map = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        if (Find(key) is not { } found || !ValueReader.Is(found, JsonValueKind.Object, problems))
            return map;
        foreach (var child in found.Children)
        {
            var name = parseName(child.Key!);
            if (name.Problem is { } problem)
                problems.ErrorAtKey(child, problem);
            if (ValueReader.TryRead(child, problems, parse, out var one) && name.Value is { } good)
                map.TryAdd(good, one);
        }
        return map;
    }

    public int Number(string key, int fallback, int least, int most)
    {
        if (Find(key) is not { } found || !ValueReader.Is(found, JsonValueKind.Number, problems))
            return fallback;
        if (int.TryParse(found.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        var range = string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}");
        problems.Error(found, $"is {Quoted.Plain(found.Text)}; write a whole number {range}");
        return fallback;
    }

    public bool Flag(string key, bool fallback)
    {
        if (Find(key) is not { } found)
            return fallback;
        if (found.Kind is JsonValueKind.True or JsonValueKind.False)
            return found.Kind == JsonValueKind.True;
        problems.Error(found, $"is {ValueReader.Name(found.Kind)}; write true or false");
        return fallback;
    }

    public ObjectReader Object(string key)
    {
        var found = Find(key);
        if (found is not null)
            ValueReader.Is(found, JsonValueKind.Object, problems);
        return new ObjectReader(found, problems);
    }

    public IReadOnlyList<LocatedValue> List(string key) =>
        Find(key) is { } found && ValueReader.Is(found, JsonValueKind.Array, problems) ? found.Children : [];

    /// <summary>The objects of a list, the wrong ones left out.</summary>
    public IEnumerable<ObjectReader> Objects(string key) =>
        List(key).Where(item => ValueReader.Is(item, JsonValueKind.Object, problems))
            .Select(item => new ObjectReader(item, problems));

    /// <summary>The objects under an object's free names, the wrong ones left out.</summary>
    public IEnumerable<(string Name, ObjectReader Value)> ObjectMap(string key, Func<string, Parsed<string>> parseName)
    {
        if (Find(key) is not { } found || !ValueReader.Is(found, JsonValueKind.Object, problems))
            yield break;
        foreach (var child in found.Children)
        {
            if (parseName(child.Key!).Problem is { } problem)
                problems.ErrorAtKey(child, problem);
            if (ValueReader.Is(child, JsonValueKind.Object, problems))
                yield return (child.Key!, new ObjectReader(child, problems));
        }
    }

    /// <summary>Notes that the key, when it is there, has no effect yet.</summary>
    public void NotYet(string key)
    {
        if (Find(key) is { } found)
            problems.NotYet(ValueReader.Pattern(found), found);
    }

    /// <summary>Says that a key is missing; not where the file breaks off before it could come.</summary>
    public void Missing(string key, string remedy)
    {
        if (_value is { Complete: true })
            problems.Error(_value, $"lacks {Quoted.In(key)}; {remedy}");
    }

    /// <summary>Says something of the object as a whole.</summary>
    public void Warn(string message)
    {
        if (_value is { Complete: true })
            problems.Warning(_value, message);
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var child in _value?.Children ?? [])
        {
            if (problems.Full || _known.Contains(child.Key!))
                continue;
            var hint = Nearest.Hint(child.Key!, _known);
            problems.ErrorAtKey(child, "is not a known key" + (hint.Length > 0
                ? hint
                : $"; known here: {string.Join(", ", _known.Distinct().Order(StringComparer.Ordinal))}"));
        }
    }
}
