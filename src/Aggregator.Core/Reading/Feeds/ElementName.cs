namespace Aggregator.Reading.Feeds;

/// <summary>The name of an element or attribute in what resembles XML.</summary>
internal readonly record struct ElementName(string Prefix, string Local, string Namespace)
{
    public string Written => Prefix.Length == 0 ? Local : $"{Prefix}:{Local}";

    /// <summary>Whether the name was written so, in any case.</summary>
    public bool IsWritten(string name) =>
        Prefix.Length == 0
            ? name.Equals(Local, StringComparison.OrdinalIgnoreCase)
            : name.Length == Prefix.Length + Local.Length + 1
                && name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
                && name.EndsWith(Local, StringComparison.OrdinalIgnoreCase);
}
