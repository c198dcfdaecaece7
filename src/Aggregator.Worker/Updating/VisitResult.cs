using Aggregator.Polling;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>What a visit came to.</summary>
/// <param name="State">The source's state after it, as saved.</param>
/// <param name="Requested">False when no request was made: the server's own word or robots.txt forbade it.</param>
/// <param name="New">Stories that entered.</param>
/// <param name="Joined">Items that joined a story which another source carries too.</param>
/// <param name="Updated">Stories that changed.</param>
/// <param name="Total">Items in the document; 0 when it was unchanged or not read.</param>
public sealed record VisitResult(
    SourceState State, bool Requested, int New = 0, int Joined = 0, int Updated = 0, int Total = 0)
{
    /// <summary>What was decided of the items that were not known as they are.</summary>
    public IReadOnlyList<StoryEdit> Edits { get; private init; } = [];

    internal static VisitResult Of(SourceState state, IReadOnlyList<StoryEdit> edits, int total) => new(
        state,
        Requested: true,
        New: edits.Count(edit => edit.Kind is EditKind.Add),
        Joined: edits.Count(edit => edit.Kind is EditKind.Join),
        Updated: edits.Count(edit => edit.Kind is EditKind.Update),
        Total: total)
    {
        Edits = edits,
    };
}
