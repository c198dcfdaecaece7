namespace Aggregator.Sources;

/// <summary>By what a source's items are told apart.</summary>
public enum FixedId
{
    /// <summary>By the ids that it states.</summary>
    Stated,

    /// <summary>By their addresses: its ids change, or are of no use.</summary>
    Link,

    /// <summary>By their titles: its ids and addresses change.</summary>
    Title,
}
