namespace Aggregator.Publishing;

/// <summary>How loudly the status page speaks of a source: what needs a person comes first.</summary>
internal enum HealthTone
{
    /// <summary>No news come until somebody acts.</summary>
    Trouble,

    /// <summary>Somebody should look.</summary>
    Attention,

    /// <summary>Nothing to do.</summary>
    Well,

    /// <summary>Wanted so.</summary>
    Off,
}
