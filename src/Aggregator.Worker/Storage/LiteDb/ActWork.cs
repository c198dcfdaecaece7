using Aggregator.Stories.Acts;

namespace Aggregator.Storage.LiteDb;

/// <summary>What an admin's act finds and writes.</summary>
internal sealed class ActWork(Tables tables, IdMint ids, string idBase)
{
    /// <summary>Decides, and writes act, stories and ledgers; on the writer's thread, within its transaction.</summary>
    public ActOutcome Run(Func<Archive, ActOutcome> decide, IReadOnlyList<EditorialAct> acts)
    {
        var outcome = decide(new Archive
        {
            Story = tables.Story,
            Acts = acts,
            NewStoryId = ids.Begin(),
            IdBase = idBase,
        });
        if (outcome.Act is not { } act) return outcome;
        foreach (var story in outcome.Stories)
        {
            if (tables.HasStory(story.Id)) tables.Update(story);
            else tables.Add(story);
        }

        foreach (var items in outcome.Moved.GroupBy(item => item.SourceId, StringComparer.Ordinal))
        {
            var ledger = tables.Ledger(items.Key);
            foreach (var item in items) ledger.Move(item);
            tables.Save(items.Key, ledger);
        }

        if (outcome.Undone is { } undone) tables.Save(undone);
        tables.Save(act);
        return outcome;
    }

    /// <summary>All acts once the outcome is committed.</summary>
    public static IReadOnlyList<EditorialAct> After(IReadOnlyList<EditorialAct> acts, ActOutcome outcome) =>
        [.. acts.Select(act => act.Number == outcome.Undone?.Number ? outcome.Undone : act), outcome.Act!];
}
