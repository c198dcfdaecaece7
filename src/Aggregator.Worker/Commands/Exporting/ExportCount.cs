namespace Aggregator.Commands.Exporting;

/// <summary>What an export did.</summary>
internal readonly record struct ExportCount
{
    /// <summary>Looked at, and there.</summary>
    public int Documents { get; init; }

    /// <summary>Files, compressed forms counted too.</summary>
    public int Written { get; init; }

    /// <summary>Files, likewise.</summary>
    public int Deleted { get; init; }

    public static ExportCount operator +(ExportCount one, ExportCount other) => new()
    {
        Documents = one.Documents + other.Documents,
        Written = one.Written + other.Written,
        Deleted = one.Deleted + other.Deleted,
    };
}
