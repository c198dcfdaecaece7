namespace Aggregator.Stories;

/// <summary>An item weighed against the stories that it may be a copy of.</summary>
internal sealed class Weighing
{
    /// <summary>Of the stories that an item stayed apart from the nearest are told.</summary>
    private const int MostMisses = 3;

    private readonly Evidence _evidence;
    private readonly List<(Story Story, string Reason, ulong Shared)> _misses = [];

    private readonly TwinFound? _twin;

    private Weighing(FreshItem fresh, TwinFound? twin) => (_evidence, _twin) = (new Evidence(fresh.Fingerprint!), twin);

    /// <summary>The story that it is a copy of, or null.</summary>
    public Story? Match { get; private set; }

    /// <summary>Why it is a copy of that one; else "new", and why not of the first that it was compared with.</summary>
    public string Reason { get; private set; } = "new";

    /// <summary>The ids of other stories that it is a copy of as well. Published stories are never merged by
    /// themselves.</summary>
    public List<string> Also { get; } = [];

    /// <summary>By what the match was found, in words.</summary>
    public string Found => Match is null ? "nothing"
        : IsTwin(Match) ? "the newest stories of its twins"
        : _evidence.Words(_evidence.With(Match));

    /// <summary>Whether the item is the story's news in another of the languages that its member publishes
    /// in.</summary>
    public bool IsTwin(Story story) => _twin?.Story.Id == story.Id;

    /// <summary>The stories that it stayed apart from, those with most in common first.</summary>
    public IReadOnlyList<NearMiss>? Nearest => _misses.Count == 0
        ? null
        : [.. _misses
            .Select(miss => (miss.Story, miss.Reason, miss.Shared, Weight: _evidence.Weight(miss.Shared)))
            .OrderByDescending(miss => miss.Weight)
            .Take(MostMisses)
            .Select(miss => new NearMiss(miss.Story.Id, miss.Reason, _evidence.Words(miss.Shared), miss.Weight))];

    public static Weighing Of(Desk desk, FreshItem fresh, Comparison comparison, IEnumerable<Story> candidates)
    {
        var weighing = new Weighing(fresh, desk.TwinOf(fresh));
        foreach (var story in desk.With(weighing._twin?.Story, candidates))
        {
            if (weighing.IsTwin(story)
                || (desk.MayJoin(story) && !desk.StandsBeside(fresh, story) && !desk.IsKeptApart(story)))
                weighing.Weigh(story, comparison);
        }

        return weighing;
    }

    // Once it has its story only those that nearly are another one are worth a look.
    private void Weigh(Story story, Comparison comparison)
    {
        var shared = _evidence.With(story);
        if (Match is not null && !IsTwin(story) && _evidence.Weight(shared) < Evidence.Near) return;
        var verdict = IsTwin(story) ? Verdict.Same(_twin!.Reason) : comparison.With(story);
        if (verdict.IsSame && Match is null)
        {
            (Match, Reason) = (story, verdict.Reason);
            return;
        }

        if (Match is null && _misses.Count == 0) Reason = $"new; not {story.Id}: {verdict.Reason}";
        if (verdict.IsSame) Also.Add(story.Id);
        _misses.Add((story, verdict.IsSame ? $"the older one took it; {verdict.Reason}" : verdict.Reason, shared));
    }
}
