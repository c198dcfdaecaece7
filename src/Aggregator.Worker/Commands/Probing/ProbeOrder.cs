namespace Aggregator.Commands.Probing;

/// <summary>What <c>probe</c> was asked for.</summary>
/// <param name="Target">An address, or the id of a source.</param>
internal sealed record ProbeOrder(string Target)
{
    /// <summary>Whether the selectors that a finding stands for are shown.</summary>
    public bool Selectors { get; init; }

    /// <summary>Whether they are written into the source's scrape.</summary>
    public bool Write { get; init; }

    /// <summary>Whose source it would be; null: as the domain says.</summary>
    public string? Member { get; init; }

    /// <summary>The address; null when the target is none. People paste "www.uni.example/news" too.</summary>
    public Uri? Address { get; } = AddressOf(Target);

    /// <summary>The address that a text is meant as; null when it is none.</summary>
    public static Uri? AddressOf(string target)
    {
        if (Uri.TryCreate(target, UriKind.Absolute, out var url) && !url.IsFile) return url;
        return target.Contains('.', StringComparison.Ordinal)
            && Uri.TryCreate("https://" + target, UriKind.Absolute, out var meant)
            ? meant
            : null;
    }
}
