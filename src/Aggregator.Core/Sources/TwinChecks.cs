using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Whether each source's "twinOf" names a source with the same news in another language.</summary>
internal sealed class TwinChecks(Problems problems)
{
    private readonly List<(Source Source, LocatedValue At)> _twins = [];

    public void Note(Source source, LocatedValue? written)
    {
        if (source.TwinOf is not null && written is not null)
            _twins.Add((source, written));
    }

    /// <summary>When all sources are known.</summary>
    public void Check(IReadOnlyList<Source> all)
    {
        var byId = all.DistinctBy(source => source.Id).ToDictionary(source => source.Id, StringComparer.Ordinal);
        foreach (var (source, at) in _twins)
        {
            if (KnownId.Parse(source.TwinOf!, byId.Keys, "a source").Problem is { } unknown)
                problems.Error(at, unknown);
            else if (Objection(source, byId[source.TwinOf!], byId) is { } objection)
                problems.Error(at, $"is {Quoted.In(source.TwinOf!)}, {objection}");
            else if (source.Language is { } language && language == byId[source.TwinOf!].Language)
                problems.Warning(at, $"names a source in the same language, \"{language}\"; twins differ in it");
        }
    }

    private static string? Objection(Source source, Source other, Dictionary<string, Source> byId)
    {
        if (other.Id == source.Id)
            return "the source itself; write the id of the one in another language";
        if (other.Member.Id != source.Member.Id)
            return $"a source of another member, {Quoted.Plain(other.Member.Id)}; twins are of one";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = other; next?.TwinOf is { } id && seen.Add(next.Id); next = byId.GetValueOrDefault(id))
            if (id == source.Id)
                return "which in the end is a twin of this one; leave the key out in one of them";
        return null;
    }
}
