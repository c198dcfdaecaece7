using Aggregator.Polling;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>The items that are ready for the editor, and those whose article has to be asked for again.</summary>
internal sealed record Completed(IReadOnlyList<FreshItem> Items, IReadOnlyList<PendingArticle> Pending);
