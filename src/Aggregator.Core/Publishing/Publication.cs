namespace Aggregator.Publishing;

/// <summary>A finished document: the same stories always give the same bytes, hence the same ETag.</summary>
/// <param name="ContentType">With charset.</param>
/// <param name="Body">The identity coding.</param>
/// <param name="ETag">Strong, quoted: of the body's hash.</param>
/// <param name="LastModified">Whole seconds, UTC: the last change of what is shown, removals included.</param>
public sealed record Publication(string ContentType, ReadOnlyMemory<byte> Body, string ETag, DateTimeOffset LastModified);
