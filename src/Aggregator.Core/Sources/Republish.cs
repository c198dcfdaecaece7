namespace Aggregator.Sources;

/// <summary>How much of an item's words a member lets us show.</summary>
public enum Republish
{
    /// <summary>Title and link.</summary>
    Title,

    /// <summary>Title, link and summary.</summary>
    Summary,

    /// <summary>Everything.</summary>
    Full,
}
