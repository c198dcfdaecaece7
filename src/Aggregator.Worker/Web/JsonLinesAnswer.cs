using System.Text.Json;

namespace Aggregator.Web;

/// <summary>An answer of the commands' socket: lines of JSON, each sent when it happens. It ends early when the caller
/// goes away or the service stops.</summary>
internal static class JsonLinesAnswer
{
    public static Task WriteAsync<T>(HttpContext http, IEnumerable<T> lines, CancellationToken stopping) =>
        WriteAsync(http, _ => lines.ToAsyncEnumerable(), flush: false, stopping);

    public static Task WriteAsync<T>(
        HttpContext http, Func<CancellationToken, IAsyncEnumerable<T>> lines, CancellationToken stopping) =>
        WriteAsync(http, lines, flush: true, stopping);

    private static async Task WriteAsync<T>(
        HttpContext http,
        Func<CancellationToken, IAsyncEnumerable<T>> lines,
        bool flush,
        CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            http.Response.ContentType = "application/jsonl; charset=utf-8";
            await foreach (var line in lines(end.Token))
            {
                await JsonSerializer.SerializeAsync(http.Response.Body, line, JsonSerializerOptions.Web, end.Token);
                await http.Response.WriteAsync("\n", end.Token);
                if (flush) await http.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            http.Abort(); // So that the caller sees an end that is none.
        }
    }
}
