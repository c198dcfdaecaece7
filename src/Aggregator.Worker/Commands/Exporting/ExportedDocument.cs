namespace Aggregator.Commands.Exporting;

/// <summary>A document as the service serves it, in each of its codings.</summary>
/// <param name="Tag">The ETag of the first, quoted.</param>
/// <param name="LastModified">Null: not said.</param>
/// <param name="Plain">As it is.</param>
/// <param name="Gzip">For the file with .gz.</param>
/// <param name="Brotli">For the file with .br.</param>
internal sealed record ExportedDocument(
    string Tag, DateTimeOffset? LastModified, byte[] Plain, byte[] Gzip, byte[] Brotli);
