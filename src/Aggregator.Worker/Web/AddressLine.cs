namespace Aggregator.Web;

/// <summary>A line of the answer to "which addresses": the first says of what the list is, the others hold an address
/// each.</summary>
internal sealed record AddressLine
{
    /// <summary>To be given with the next question.</summary>
    public string? Edition { get; init; }

    /// <summary>All addresses follow; otherwise those that may have changed, gone ones among them.</summary>
    public bool Whole { get; init; }

    /// <summary>Where the documents can be asked for.</summary>
    public Uri? Site { get; init; }

    /// <summary>Whether the site has a public address of its own.</summary>
    public bool HasBaseUrl { get; init; }

    /// <summary>Within the site: "", "member/x/atom.xml", "story/x".</summary>
    public string? Address { get; init; }
}
