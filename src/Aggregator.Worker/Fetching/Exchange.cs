using System.Security.Authentication;

namespace Aggregator.Fetching;

/// <summary>One request and its answer, within the bounds of the request.</summary>
internal sealed class Exchange(HttpMessageInvoker http, TimeProvider time)
{
    /// <summary>Never throws for what the world does, only when cancelled.</summary>
    /// <param name="address">Where to ask: the request's own, or where a redirect led.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="left">How much of the request's time is left.</param>
    /// <param name="cancel">The caller's.</param>
    public async Task<Reply> RunAsync(Uri address, FetchRequest request, TimeSpan left, CancellationToken cancel)
    {
        var begun = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        int? status = null;
        try
        {
            using var message = RequestHeaders.Compose(address, request);
            using var response = await http.SendAsync(message, either.Token);
            status = (int)response.StatusCode;
            var answer = await ReadAsync(address, request, response, either.Token);
            return answer with { Took = time.GetElapsedTime(begun) };
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException or AuthenticationException
            or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            var result = deadline.IsCancellationRequested
                ? FetchFailure.Late(address, request.Timeout)
                : FetchFailure.Of(trouble, address);
            return new Reply(result with { HttpStatus = status });
        }
    }

    private async Task<Reply> ReadAsync(
        Uri address, FetchRequest request, HttpResponseMessage response, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Raw("Location") is { } location)
            return new Reply(new FetchResult { HttpStatus = status }, location, status is 301 or 308);

        var notModified = status == 304 && request.IsConditional();
        var success = notModified || status is 200 or 203;
        var notBefore = response.NotBefore(success, time.GetUtcNow());
        var result = !success ? StatusFailure.Of(address, status, notBefore, response.Headers.Contains("cf-mitigated"))
            : notModified ? new FetchResult { NotModified = true }
            : await DocumentReader.ReadAsync(address, request, response, cancel);
        return new Reply(result with
        {
            Refusal = success || !request.WithRefusal
                ? null
                : await RefusalReader.ReadAsync(address, request, response, time, cancel),
            Document = result.Document is { } document ? document with { FetchedAt = time.GetUtcNow() } : null,
            HttpStatus = status,
            NotBefore = notBefore,
            ETag = result.Error == FetchError.None ? response.Headers.Raw("ETag") : null,
            LastModified = result.Error == FetchError.None ? response.Content.Headers.Raw("Last-Modified") : null,
        });
    }
}
