using Aggregator.Sources;
using Aggregator.Storage;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>Goes through the stored stories after the catalog's topics or a source's tags changed: few at a time, so that
/// visits go on between. When it is interrupted it begins anew, and what is right already costs no write.</summary>
public sealed class Retagging(IStore store)
{
    private const int Batch = 20;

    /// <summary>Returns at once when the stories are as the catalog says.</summary>
    /// <param name="catalog">In force; when it gives another one meanwhile, the round ends.</param>
    /// <param name="cancel">Ends the round.</param>
    public async Task RunAsync(Func<Catalog> catalog, CancellationToken cancel)
    {
        var now = catalog();
        var tagging = new Tagging(now);
        if (store.TaggedWith == tagging.Version) return;
        for (var last = ""; last is not null;)
        {
            if (catalog() != now) return;
            last = await store.ReviseAsync(last, Batch, tagging.Again, cancel);
        }

        await store.SaveTaggedAsync(tagging.Version, cancel);
    }
}
