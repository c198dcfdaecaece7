using System.Globalization;
using System.IO.Compression;
using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>A publication with its coded forms, each made once, when it is first asked for.</summary>
internal sealed class Rendition
{
    private readonly Lazy<Task<ReadOnlyMemory<byte>>> _gzip;
    private readonly Lazy<Task<ReadOnlyMemory<byte>>> _brotli;
    private readonly string _gzipTag;
    private readonly string _brotliTag;
    private long _size;

    public Rendition(Publication publication)
    {
        (Publication, _size) = (publication, publication.Body.Length);
        (_gzipTag, _brotliTag) = ($"{publication.ETag[..^1]}-gz\"", $"{publication.ETag[..^1]}-br\"");
        LastModified = publication.LastModified?.ToString("r", CultureInfo.InvariantCulture);
        // On another thread, so that a burst of readers waits without holding one each.
        _gzip = new(() => Task.Run(() => Coded(coded => new GZipStream(coded, CompressionLevel.Optimal))));
        _brotli = new(() => Task.Run(() => Coded(coded => new BrotliStream(coded, CompressionLevel.Optimal))));
    }

    public Publication Publication { get; }

    /// <summary>As a header says it; null: not known.</summary>
    public string? LastModified { get; }

    /// <summary>Of all forms that have been made so far, in bytes.</summary>
    public long Size => Interlocked.Read(ref _size);

    public async ValueTask<ReadOnlyMemory<byte>> BodyAsync(Coding coding) => coding switch
    {
        Coding.Gzip => await _gzip.Value,
        Coding.Brotli => await _brotli.Value,
        _ => Publication.Body,
    };

    /// <summary>Each coding is a representation of its own, with a strong tag of its own (RFC 9110, 8.8.3.3).</summary>
    public string ETag(Coding coding) => coding switch
    {
        Coding.Gzip => _gzipTag,
        Coding.Brotli => _brotliTag,
        _ => Publication.ETag,
    };

    private ReadOnlyMemory<byte> Coded(Func<Stream, Stream> coder)
    {
        using var coded = new MemoryStream();
        using (var stream = coder(coded)) stream.Write(Publication.Body.Span);
        var form = coded.ToArray();
        Interlocked.Add(ref _size, form.Length);
        return form;
    }
}
