namespace Aggregator.Commands.Demo;

/// <summary>How a made-up site behaves.</summary>
internal enum SiteTemper
{
    /// <summary>Answers at once, and has something new now and then.</summary>
    Fair,

    /// <summary>Takes seconds over every answer.</summary>
    Slow,

    /// <summary>Never has anything new: after the first visit all it says is 304.</summary>
    Still,

    /// <summary>Answers everything with 500.</summary>
    Broken,
}
