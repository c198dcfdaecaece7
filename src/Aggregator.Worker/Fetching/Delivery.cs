using System.Globalization;
using System.Net;
using System.Security.Authentication;

namespace Aggregator.Fetching;

/// <summary>One thing told to another server. Nothing of the answer counts but its status; where a redirect leads
/// nobody is told, for what was to be said was said for one address.</summary>
internal sealed class Delivery(HttpMessageInvoker http, TimeProvider time)
{
    /// <summary>Never throws for what the world does, only when cancelled.</summary>
    public async Task<FetchResult> RunAsync(PostRequest request, CancellationToken cancel)
    {
        if (Addresses.Refuse(request.Url) is { } refused) return refused;
        using var deadline = new CancellationTokenSource(request.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            using var message = Compose(request);
            using var response = await http.SendAsync(message, either.Token);
            return Judge(request.Url, response);
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException or AuthenticationException
            or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return deadline.IsCancellationRequested
                ? FetchFailure.Of(FetchError.Timeout, string.Create(CultureInfo.InvariantCulture,
                    $"{request.Url.Shown()} did not answer within {request.Timeout.TotalSeconds:0.#} s."))
                : FetchFailure.Of(trouble, request.Url);
        }
    }

    private static HttpRequestMessage Compose(PostRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, request.Url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = new FormUrlEncodedContent(request.Form),
        };
        message.Headers.TryAddWithoutValidation("User-Agent", RequestHeaders.UserAgent(request.Contact));
        return message;
    }

    private FetchResult Judge(Uri address, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode) return new FetchResult { HttpStatus = status };
        var says = status is >= 300 and < 400 ? "redirects; write the address that it leads to" : "refuses";
        var message = string.Create(CultureInfo.InvariantCulture, $"{address.Shown()} {says} ({status}).");
        return FetchFailure.Of(FetchError.HttpStatus, message) with
        {
            HttpStatus = status,
            NotBefore = response.NotBefore(success: false, time.GetUtcNow()),
        };
    }
}
