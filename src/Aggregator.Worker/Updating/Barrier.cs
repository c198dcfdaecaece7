using Aggregator.Polling;
using Aggregator.Sources;

namespace Aggregator.Updating;

/// <summary>When no request is to be made at all, not even because a person asks.</summary>
internal static class Barrier
{
    private const string Gone =
        "The server said that the address is gone for ever (410); no request was made. Put a new address into url.";

    /// <summary>The state that says why not; null when the way is free.</summary>
    public static SourceState? Before(Source source, SourceState state, bool onDemand, DateTimeOffset now)
    {
        if (state.IsGoneForEver())
            return state with { Message = Gone };
        if (state.NotBefore > now)
        {
            var message = $"The server asked not to be visited before {state.NotBefore:u}; no request was made.";
            return state with { Message = message };
        }

        if (onDemand) return null;
        if (!source.Enabled) return state with { Health = Health.Paused };
        return state.Health is Health.Poison && state.NextVisit > now ? state : null;
    }
}
