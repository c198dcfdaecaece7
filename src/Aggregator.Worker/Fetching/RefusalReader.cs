using Aggregator.Reading;

namespace Aggregator.Fetching;

/// <summary>Reads the page that comes with an answer that is no success: a little of it, and not for long, for the
/// answer is known without it.</summary>
internal static class RefusalReader
{
    private const int MostBytes = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>null when there is none that can be read.</summary>
    public static async Task<Document?> ReadAsync(
        Uri address, FetchRequest request, HttpResponseMessage response, TimeProvider time, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            var little = request with { MaxBytes = Math.Min(MostBytes, request.MaxBytes), CutAtMaxBytes = true };
            var read = await DocumentReader.ReadAsync(address, little, response, either.Token);
            return read.Document is { Body.IsEmpty: false } page ? page : null;
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return null;
        }
    }
}
