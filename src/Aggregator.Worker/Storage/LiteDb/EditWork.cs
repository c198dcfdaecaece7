using Aggregator.Stories;

namespace Aggregator.Storage.LiteDb;

/// <summary>What an edit finds and writes.</summary>
internal sealed class EditWork(Tables tables, KeyIndex keys, IdMint ids, string idBase)
{
    /// <summary>A story may have been decided on more than once: what it was last is what it is.</summary>
    public static IEnumerable<Story> StoriesOf(IReadOnlyList<StoryEdit> edits) => edits
        .Select(edit => edit.Story)
        .OfType<Story>()
        .GroupBy(story => story.Id, StringComparer.Ordinal)
        .Select(decided => decided.Last());

    /// <summary>Decides, and writes stories and ledger; on the writer's thread, within its transaction.</summary>
    public IReadOnlyList<StoryEdit> Run(
        string sourceId,
        IReadOnlyList<FreshItem> items,
        IReadOnlyCollection<string> stated,
        Func<Known, IReadOnlyList<StoryEdit>> decide,
        DateTimeOffset now)
    {
        if (items.Count == 0) return [];
        var ledger = tables.Ledger(sourceId);
        var edits = decide(KnownOf(ledger, items));
        ledger.See(stated, now);
        foreach (var edit in edits) ledger.Put(edit.Row);
        tables.Save(sourceId, ledger);
        var added = edits.Where(edit => edit.Kind is EditKind.Add).Select(edit => edit.Story!.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var story in StoriesOf(edits))
        {
            if (added.Contains(story.Id)) tables.Add(story);
            else tables.Update(story);
        }

        return edits;
    }

    private Known KnownOf(Ledger ledger, IReadOnlyList<FreshItem> items)
    {
        var rows = items
            .SelectMany(item => item.Keyed.Keys)
            .Distinct(StringComparer.Ordinal)
            .Select(key => ledger[key])
            .OfType<LedgerRow>()
            .ToDictionary(row => row.Key, StringComparer.Ordinal);
        var candidates = items
            .Where(item => item.Fingerprint is not null)
            .DistinctBy(item => item.Keyed.Key)
            .ToDictionary(item => item.Keyed.Key, item => Shortlist.Of(item.Fingerprint!.Keys, keys.Find), StringComparer.Ordinal);
        var stories = rows.Values.Concat(items.Select(item => item.Keyed.Former).OfType<LedgerRow>())
            .Select(row => row.StoryId)
            .Concat(candidates.Values.SelectMany(ids => ids))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(tables.Story)
            .OfType<Story>()
            .ToDictionary(story => story.Id, StringComparer.Ordinal);
        return new Known
        {
            Ledger = rows,
            Stories = stories,
            Candidates = candidates,
            Habits = keys.HabitsOf,
            NewestOf = id => [.. keys.NewestOf(id).Select(tables.Story).OfType<Story>()],
            TakenAtomIds = items
                .Select(item => item.Item?.SourceItemId)
                .OfType<string>()
                .Where(tables.IsTaken)
                .ToHashSet(StringComparer.Ordinal),
            NewStoryId = ids.Begin(),
            IdBase = idBase,
        };
    }
}
