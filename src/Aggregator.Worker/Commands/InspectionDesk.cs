using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Storage;
using Aggregator.Storage.LiteDb;
using Aggregator.Stories;

namespace Aggregator.Commands;

/// <summary>Judges items one by one as visits would, each case in a store of its own. Its clock is the
/// items'.</summary>
internal sealed class InspectionDesk(Thresholds thresholds) : TimeProvider, IAsyncDisposable
{
    private static readonly Site Site = new() { Title = "Inspection", IdAuthority = "inspection.invalid,2026" };

    private DateTimeOffset _now;
    private string? _case;
    private IStore? _store;

    public override DateTimeOffset GetUtcNow() => _now;

    public async Task<StoryEdit> JudgeAsync(InspectedItem asked, CancellationToken cancel)
    {
        _now = asked.Seen;
        var store = await StoreOfAsync(asked.Case);
        var source = asked.AsSource();
        var keyed = ItemKeys.Of([asked.AsRaw()], source.Url)[0];
        var item = Reader.Finish(source, keyed.Raw, ReadLimits.Default);
        FreshItem[] fresh = [new(keyed, item, Fingerprint.Of(item))];
        var state = store.State(source.Id);
        var assignment = new Assignment(source, Site, null, _now);
        var edits = await store.EditAsync(
            source.Id,
            fresh,
            [keyed.Key],
            known => Editor.Decide(assignment, fresh, known with { Thresholds = thresholds }),
            _ => state,
            cancel);
        return edits[0];
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
    }

    private async Task<IStore> StoreOfAsync(string name)
    {
        if (_store is not null && _case == name) return _store;
        await DisposeAsync();
        (_case, _store) = (name, LiteDbStore.InMemory(this));
        return _store;
    }
}
