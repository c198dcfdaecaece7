namespace Aggregator.Stories;

/// <summary>By what a source's ledger knows an item; the surer, the higher.</summary>
public enum KnownBy
{
    /// <summary>It is new.</summary>
    Nothing,

    /// <summary>A piece with this title stood at an address where the document has nothing any more.</summary>
    Title,

    /// <summary>The address was stated under another id.</summary>
    Link,

    /// <summary>Its key: it changed.</summary>
    Key,
}
