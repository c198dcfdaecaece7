namespace Aggregator.Stories.Acts;

/// <summary>What an admin can do to stories.</summary>
public enum ActKind
{
    /// <summary>Two stories are one.</summary>
    Merge,

    /// <summary>Carriers of a story are another one.</summary>
    Split,

    /// <summary>Out of all that is published.</summary>
    Hide,

    /// <summary>To the head of the pages.</summary>
    Pin,

    /// <summary>A title of the admin's own.</summary>
    Retitle,

    /// <summary>Another act is taken back.</summary>
    Undo,
}
