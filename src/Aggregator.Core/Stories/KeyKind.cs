namespace Aggregator.Stories;

/// <summary>What two items have in common that share a key; the more telling, the higher.</summary>
internal enum KeyKind
{
    /// <summary>A band of minimum hashes.</summary>
    Band = 1,

    /// <summary>The first words of the text.</summary>
    Opening = 2,

    /// <summary>The normalised title.</summary>
    Title = 3,

    /// <summary>The canonical address but for the language in it.</summary>
    Page = 4,

    /// <summary>The canonical address.</summary>
    Link = 5,

    /// <summary>Title and text, word for word.</summary>
    Text = 6,
}
