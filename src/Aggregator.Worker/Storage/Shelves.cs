using Aggregator.Publishing;
using Aggregator.Stories;

namespace Aggregator.Storage;

/// <summary>Which stories each slice holds, and when it last changed: in memory, some 140 bytes a story. Readers come from
/// any thread, changes from the writer's alone.</summary>
/// <param name="began">The last change of a slice that never held a story, UTC.</param>
internal sealed class Shelves(DateTimeOffset began)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Shelf> _shelves = new(StringComparer.Ordinal);

    /// <summary>By id, hence by Entered; the newest last.</summary>
    private readonly List<(string Id, Shelf Shelf)> _stories = [];

    /// <summary>By the story's id. Few: what an admin or a source took back.</summary>
    private readonly Dictionary<string, Removal> _removed = new(StringComparer.Ordinal);

    private IReadOnlyList<CarrierFacets> _carriers = [];
    private bool _areCarriersOld = true;

    /// <summary>Every member, country and language that a published story is carried by, in order; another list when it
    /// changes.</summary>
    public IReadOnlyList<CarrierFacets> Carriers
    {
        get
        {
            lock (_gate)
            {
                if (_areCarriersOld && Spread() is var now && !now.SequenceEqual(_carriers)) _carriers = now;
                _areCarriersOld = false;
                return _carriers;
            }
        }
    }

    /// <summary>Fills it at the start: a shelf as it was stored.</summary>
    public void Put(string key, DateTimeOffset lastChange) => _shelves[key] = new Shelf(Facets.Parse(key), lastChange);

    /// <summary>Fills it at the start: a story, in the order of ids.</summary>
    public void Put(string storyId, string key)
    {
        var shelf = _shelves[key];
        shelf.Stories++;
        _stories.Add((storyId, shelf));
    }

    /// <summary>Fills it at the start: a story that is published no more.</summary>
    public void Put(Removal removal) => _removed[removal.StoryId] = removal;

    /// <summary>What storing these stories, each as it is now, will change; nothing is changed yet.</summary>
    public ShelfChanges Plan(IEnumerable<Story> stories)
    {
        var moves = stories
            .Select(story => new ShelfMove(story.Id, FacetsOf(story.Id), Facets.Of(story)))
            .Where(move => move is not { From: null, To: null })
            .ToList();
        var moving = moves.Where(move => move.IsMove).ToList();
        var dropped = moving
            .Where(move => move.From is not null)
            .GroupBy(move => move.From!.Key, StringComparer.Ordinal)
            .Where(shelf => shelf.Count() == _shelves[shelf.Key].Stories && !shelf.Any(move => move.LeavesSlices))
            .Select(shelf => shelf.Key)
            .Except(moving.Select(move => move.To?.Key), StringComparer.Ordinal)
            .OfType<string>();
        return new ShelfChanges(moves, dropped.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>After the commit.</summary>
    public void Apply(ShelfChanges changes, Edition edition)
    {
        lock (_gate)
        {
            foreach (var facets in changes.Touched) Touch(facets, edition);
            foreach (var move in changes.Moves.Where(move => move.IsMove)) Move(move);
            foreach (var removal in changes.Removals(edition.LastChange)) Put(removal);
            foreach (var id in changes.Returned) _removed.Remove(id);
            foreach (var key in changes.Dropped) _shelves.Remove(key);
        }
    }

    /// <summary>The number and the moment of the selection's last change, removals included.</summary>
    public Edition EditionOf(Selection selection)
    {
        var (number, lastChange) = (0L, began);
        lock (_gate)
        {
            foreach (var shelf in _shelves.Values)
            {
                if (shelf.Edition <= number && shelf.LastChange <= lastChange) continue;
                if (!selection.Holds(shelf.Facets)) continue;
                number = Math.Max(number, shelf.Edition);
                lastChange = shelf.LastChange > lastChange ? shelf.LastChange : lastChange;
            }
        }

        return new Edition(number, lastChange);
    }

    /// <summary>The ids of the selection's stories, the newest first.</summary>
    /// <param name="selection">Which stories.</param>
    /// <param name="before">Only those below this id; null: from the newest on.</param>
    /// <param name="most">No more than so many.</param>
    public IReadOnlyList<string> Ids(Selection selection, string? before, int most)
    {
        lock (_gate)
        {
            var held = _shelves.Values.Where(shelf => shelf.Stories > 0 && selection.Holds(shelf.Facets)).ToHashSet();
            var left = Math.Min(most, held.Sum(shelf => shelf.Stories));
            var found = new List<string>(left);
            var end = before is null ? _stories.Count : Place(before).Index;
            for (var n = end - 1; n >= 0 && found.Count < left; n--)
            {
                if (held.Contains(_stories[n].Shelf)) found.Add(_stories[n].Id);
            }

            return found;
        }
    }

    /// <summary>What was taken out of everything since then and stood in the selection, the newest first.</summary>
    public IReadOnlyList<Removal> Removed(Selection selection, DateTimeOffset since, int most)
    {
        lock (_gate)
        {
            return
            [
                .. _removed.Values
                    .Where(removal => removal.When >= since && selection.Holds(removal.Facets))
                    .OrderByDescending(removal => removal.When)
                    .ThenBy(removal => removal.StoryId, StringComparer.Ordinal)
                    .Take(most),
            ];
        }
    }

    private List<CarrierFacets> Spread() =>
    [
        .. _shelves.Values
            .Where(shelf => shelf.Stories > 0)
            .SelectMany(shelf => shelf.Facets.Carriers)
            .Distinct()
            .OrderBy(carrier => carrier.MemberId, StringComparer.Ordinal)
            .ThenBy(carrier => carrier.Country, StringComparer.Ordinal)
            .ThenBy(carrier => carrier.Language, StringComparer.Ordinal),
    ];

    private Facets? FacetsOf(string storyId) =>
        Place(storyId) is (var index, true) ? _stories[index].Shelf.Facets : null;

    private void Touch(Facets facets, Edition edition)
    {
        if (!_shelves.TryGetValue(facets.Key, out var shelf))
            _shelves[facets.Key] = shelf = new Shelf(facets, edition.LastChange);
        (shelf.LastChange, shelf.Edition) = (edition.LastChange, edition.Number);
    }

    private void Move(ShelfMove move)
    {
        var (index, isThere) = Place(move.StoryId);
        if (isThere) _areCarriersOld |= --_stories[index].Shelf.Stories == 0;
        if (move.To is not { } to)
        {
            _stories.RemoveAt(index);
            return;
        }

        var shelf = _shelves[to.Key];
        _areCarriersOld |= ++shelf.Stories == 1;
        if (isThere) _stories[index] = (move.StoryId, shelf);
        else _stories.Insert(index, (move.StoryId, shelf));
    }

    /// <summary>Where the story stands or would stand in the order of ids.</summary>
    private (int Index, bool IsThere) Place(string storyId)
    {
        var (low, high) = (0, _stories.Count);
        if (high > 0 && string.CompareOrdinal(_stories[^1].Id, storyId) < 0) return (high, false);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_stories[middle].Id, storyId);
            if (order == 0) return (middle, true);
            if (order < 0) low = middle + 1;
            else high = middle;
        }

        return (low, false);
    }
}
