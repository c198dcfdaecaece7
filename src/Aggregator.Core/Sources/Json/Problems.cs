using System.Globalization;

namespace Aggregator.Sources.Json;

/// <summary>Collects what is wrong with a file, each with its place; nothing stops at the first.</summary>
internal sealed class Problems(JsonText text)
{
    /// <summary>A file with more is not mended by reading on.</summary>
    private const int Most = 1_000;

    private readonly List<(int Offset, Problem Problem)> _found = [];
    private readonly Dictionary<string, (LocatedValue First, int More)> _later = [];

    /// <summary>Whether one of them is an error.</summary>
    public bool Refused { get; private set; }

    /// <summary>Whether there is no point in looking for more.</summary>
    public bool Full => _found.Count >= Most && Refused;

    public void Error(LocatedValue at, string message) => Add(ProblemSeverity.Error, at.Offset, at.Path, message);

    public void ErrorAtKey(LocatedValue at, string message) =>
        Add(ProblemSeverity.Error, at.KeyOffset, at.Path, message);

    public void ErrorAt(int offset, string path, string message) =>
        Add(ProblemSeverity.Error, offset, path, message);

    public void Warning(LocatedValue at, string message) => Add(ProblemSeverity.Warning, at.Offset, at.Path, message);

    /// <summary>Notes a key of the format that has no effect yet: one warning a key, wherever it stands.</summary>
    public void NotYet(string key, LocatedValue at) =>
        _later[key] = _later.TryGetValue(key, out var seen) ? (seen.First, seen.More + 1) : (at, 0);

    /// <summary>Line and name, for a message that points to another place.</summary>
    public string Where(LocatedValue other) => string.Create(
        CultureInfo.InvariantCulture, $"{Quoted.Plain(other.Path)} (line {text.Place(other.Offset).Line})");

    /// <summary>Everything found, in the file's order.</summary>
    public IReadOnlyList<Problem> All()
    {
        foreach (var (first, more) in _later.Values)
        {
            var where = more == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (here and {more} more times)");
            Add(
                ProblemSeverity.Warning, first.KeyOffset, first.Path,
                $"is known but does not work yet{where}; it changes nothing for now");
        }
        _later.Clear();
        return [.. _found.OrderBy(found => found.Offset).Select(found => found.Problem).Distinct()];
    }

    private void Add(ProblemSeverity severity, int offset, string path, string message)
    {
        // One error must be in the list, or a full list of warnings would let a bad file pass.
        if (Full || (_found.Count >= Most && severity == ProblemSeverity.Warning))
            return;
        Refused |= severity == ProblemSeverity.Error;
        var (line, column) = text.Place(offset);
        _found.Add((offset, new Problem(severity, line, column, Quoted.Plain(path), message)));
    }
}
