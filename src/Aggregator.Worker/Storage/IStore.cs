using Aggregator.Polling;
using Aggregator.Publishing;
using Aggregator.Stories;
using Aggregator.Stories.Acts;

namespace Aggregator.Storage;

/// <summary>Everything that is remembered: stories, ledger and source states. One process holds it at a time.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>The stories as they are now, as one thing to compare: replaced by every commit that changes a
    /// story.</summary>
    Edition Edition { get; }

    /// <summary>Raised after a commit with what is news in it, when it can be read already; on the store's own thread,
    /// so that listeners only take note.</summary>
    event Action<IReadOnlyList<Tidings>>? Told;

    /// <summary>Under which ids are minted when the site has no idAuthority: a uuid, for ever.</summary>
    string IdBase { get; }

    /// <summary>What is remembered of the source; a new state when nothing is.</summary>
    SourceState State(string sourceId);

    /// <summary>Every source ever visited, by id.</summary>
    IReadOnlyDictionary<string, SourceState> States();

    /// <summary>Every member, country and language that a published story is carried by, in order; another list whenever
    /// it changes.</summary>
    IReadOnlyList<CarrierFacets> Carriers { get; }

    /// <summary>The last change of these stories alone, those included that have left the selection since. What was
    /// rendered of them stays good as long as it does.</summary>
    Edition EditionOf(Selection selection);

    /// <summary>The newest published stories by Entered, then Id, newest first: all since <paramref name="since"/>, at
    /// least <paramref name="least"/>, at most <paramref name="most"/>.</summary>
    IReadOnlyList<Story> Newest(Selection selection, DateTimeOffset since, int least, int most);

    /// <summary>The same of all stories.</summary>
    IReadOnlyList<Story> Newest(DateTimeOffset since, int least, int most);

    /// <summary>The next page of the published stories: at most <paramref name="most"/> of those below
    /// <paramref name="id"/>, newest first; from the newest on when it is null.</summary>
    IReadOnlyList<Story> Before(Selection selection, string? id, int most);

    /// <summary>The ids of all published stories, the newest first.</summary>
    IReadOnlyList<string> Ids(Selection selection);

    /// <summary>The ids of all stories, published or not, the oldest first.</summary>
    IReadOnlyList<string> AllIds { get; }

    /// <summary>What was taken out of all that is published since then and that the selection held before, the newest
    /// first.</summary>
    IReadOnlyList<Tombstone> Removed(Selection selection, DateTimeOffset since, int most);

    /// <summary>All stories, published or not, by id, the highest first: at most <paramref name="most"/> of those
    /// below <paramref name="id"/>, or from the newest on when it is null.</summary>
    IReadOnlyList<Story> Before(string? id, int most);

    /// <summary>The stories that later editions than the one of this number changed; null when that is not known any
    /// more.</summary>
    IReadOnlyList<string>? ChangedSince(long edition);

    /// <summary>The story with this id, or null.</summary>
    Story? Story(string id);

    /// <summary>The story with this atom:id that took it from its first carrier, or null: minted ids are not
    /// looked up.</summary>
    Story? StoryByAtomId(string atomId);

    /// <summary>What the ledgers of all sources hold of the items at this address, however it is spelled. Reads all of
    /// them: for an admin's question, not for a visit.</summary>
    IReadOnlyList<LedgerRow> RowsAt(string address);

    /// <summary>Every act of an admin ever, by number.</summary>
    IReadOnlyList<EditorialAct> Acts { get; }

    /// <summary>The items whose key the ledger lacks, or holds with another raw hash: those that need work,
    /// each with what is known of it otherwise. What was skipped once is settled.</summary>
    IReadOnlyList<KeyedItem> Unknown(string sourceId, IReadOnlyList<KeyedItem> items);

    /// <summary>Commits a state that comes with no news.</summary>
    Task SaveAsync(SourceState state, CancellationToken cancel);

    /// <summary>One atomic step: finds what is known of the items, lets <paramref name="decide"/> (pure, may run twice)
    /// judge, and commits stories, ledger and the state that <paramref name="state"/> makes of the edits,
    /// together.</summary>
    /// <param name="sourceId">Whose items.</param>
    /// <param name="items">Those that need a decision; without any, only the state is saved.</param>
    /// <param name="stated">The keys of all items of the document: the ledger remembers when it last saw them.</param>
    /// <param name="decide">What becomes of the items.</param>
    /// <param name="state">The source's state after the edits.</param>
    /// <param name="cancel">Gives up waiting for the store.</param>
    Task<IReadOnlyList<StoryEdit>> EditAsync(
        string sourceId,
        IReadOnlyList<FreshItem> items,
        IReadOnlyCollection<string> stated,
        Func<Known, IReadOnlyList<StoryEdit>> decide,
        Func<IReadOnlyList<StoryEdit>, SourceState> state,
        CancellationToken cancel);

    /// <summary>One atomic step, as an edit: lets <paramref name="decide"/> (pure, may run twice) judge an admin's order,
    /// and commits the act with all that it changes. A refusal changes nothing.</summary>
    Task<ActOutcome> ActAsync(Func<Archive, ActOutcome> decide, CancellationToken cancel);

    /// <summary>What <see cref="SaveTaggedAsync"/> saved last; null: nothing yet.</summary>
    string? TaggedWith { get; }

    /// <summary>Notes by what all stories are tagged.</summary>
    Task SaveTaggedAsync(string version, CancellationToken cancel);

    /// <summary>One atomic step of going through all stories, the oldest first: the next ones above this id are given to
    /// <paramref name="revise"/>, and those that come back as others are saved.</summary>
    /// <param name="after">An id; empty at the beginning.</param>
    /// <param name="most">No more stories in this step.</param>
    /// <param name="revise">Pure; the very same story where nothing changes.</param>
    /// <param name="cancel">Gives up waiting for the store.</param>
    /// <returns>The last one's id; null when there was none left.</returns>
    Task<string?> ReviseAsync(string after, int most, Func<Story, Story> revise, CancellationToken cancel);
}
