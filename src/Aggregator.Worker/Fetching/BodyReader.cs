using System.Buffers;
using System.IO.Pipelines;

namespace Aggregator.Fetching;

/// <summary>Reads a body within bounds: what counts is the size behind the coding, so that no bomb goes off.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 64 * 1024;

    /// <param name="content">Of the answer; its coding must be known, or none.</param>
    /// <param name="coding">Its content coding, or null.</param>
    /// <param name="most">Bytes behind the coding.</param>
    /// <param name="cut">True: what is beyond is left out. False: it makes the body too large.</param>
    /// <param name="cancel">Ends the reading at once.</param>
    public static async Task<Body> ReadAsync(
        HttpContent content, string? coding, long most, bool cut, CancellationToken cancel)
    {
        if (!cut && content.Headers.ContentLength > most)
            return FetchError.TooLarge;
        var pipe = PipeReader.Create(
            await content.ReadAsStreamAsync(cancel), new StreamPipeReaderOptions(bufferSize: FirstBuffer));
        await using var coded = pipe.AsStream();
        var start = (await pipe.ReadAtLeastAsync(2, cancel)).Buffer;
        var (first, second) = (start.At(0), start.At(1));
        var isEmpty = start.IsEmpty;
        pipe.AdvanceTo(start.Start);
        if (isEmpty)
            return new Body([]);
        await using var plain = ContentCoding.Undo(coded, coding, first, second);
        return await GatherAsync(plain, most, cut, cancel);
    }

    private static async Task<Body> GatherAsync(Stream plain, long most, bool cut, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            for (var length = 0; ;)
            {
                if (length > most)
                    return cut ? new Body(buffer[..(int)most]) : FetchError.TooLarge;
                if (length == buffer.Length)
                    buffer = Grow(buffer);
                var read = await plain.ReadAsync(buffer.AsMemory(length), cancel);
                if (read == 0)
                    return new Body(buffer[..length]);
                length += read;
            }
        }
        catch (Exception trouble) when (trouble is InvalidDataException or InvalidOperationException)
        {
            // BrotliStream gives the second, the others the first.
            return FetchError.Malformed;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private static byte At(this ReadOnlySequence<byte> bytes, long index) =>
        index < bytes.Length ? bytes.Slice(index, 1).FirstSpan[0] : (byte)0;
}
