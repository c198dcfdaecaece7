using System.Net;
using System.Net.Http.Headers;
using Aggregator.Configuration;
using Aggregator.Web;

namespace Aggregator.Commands.Exporting;

/// <summary>The site as the running service serves it: which addresses there are it says through its socket, the
/// documents come from its public listener, so that they are what any reader gets.</summary>
internal sealed class LiveSite(string dataFolder) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
    });

    /// <summary>The addresses that there are, or that may have changed since.</summary>
    /// <param name="since">The edition of the list before; null: all are asked for.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="CannotGoOnException">No service answers.</exception>
    public async Task<(AddressLine Head, IReadOnlyList<string> Addresses)> ListAsync(
        string? since, CancellationToken cancel)
    {
        AddressLine? head = null;
        var addresses = new List<string>();
        var question = new AddressQuestion(since);
        await foreach (var line in ServiceSocket.LinesAsync<AddressLine>(dataFolder, "addresses", question, cancel))
        {
            head ??= line;
            if (line.Address is { } address) addresses.Add(address);
        }

        return head is null ? throw Broken("its list of addresses is empty") : (head, addresses);
    }

    /// <summary>The document in all its codings; null: there is none. The one of the tag is not sent again.</summary>
    /// <exception cref="CannotGoOnException">The service does not answer, or not as it should.</exception>
    public async Task<(bool IsUnchanged, ExportedDocument? Document)> FetchAsync(
        Uri url, string? tag, CancellationToken cancel)
    {
        try
        {
            // A document that changes between its codings is asked for once more.
            while (true)
            {
                using var plain = await AskAsync(url, "identity", tag, cancel);
                if (plain.StatusCode is HttpStatusCode.NotModified) return (true, null);
                if (plain.StatusCode is not HttpStatusCode.OK) return (false, null);
                using var gzip = await AskAsync(url, "gzip", null, cancel);
                using var brotli = await AskAsync(url, "br", null, cancel);
                if (IsSame(plain, gzip) && IsSame(plain, brotli)) return (false, await ReadAsync(plain, gzip, brotli, cancel));
            }
        }
        catch (HttpRequestException trouble)
        {
            throw Broken(trouble.Message);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> AskAsync(Uri url, string coding, string? tag, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        if (tag is not null) request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
        var answer = await _http.SendAsync(request, cancel);
        if ((int)answer.StatusCode < 500) return answer;
        answer.Dispose();
        throw Broken($"{url.AbsolutePath} cannot be rendered, its log says why");
    }

    private static async Task<ExportedDocument> ReadAsync(
        HttpResponseMessage plain, HttpResponseMessage gzip, HttpResponseMessage brotli, CancellationToken cancel) => new(
        plain.Headers.ETag!.Tag,
        plain.Content.Headers.LastModified,
        await plain.Content.ReadAsByteArrayAsync(cancel),
        await gzip.Content.ReadAsByteArrayAsync(cancel),
        await brotli.Content.ReadAsByteArrayAsync(cancel));

    // The tag of a coding is that of the document with the coding's name at its end.
    private static bool IsSame(HttpResponseMessage plain, HttpResponseMessage coded) =>
        coded.StatusCode is HttpStatusCode.OK
        && coded.Headers.ETag!.Tag.StartsWith(plain.Headers.ETag!.Tag[..^1], StringComparison.Ordinal);

    private static CannotGoOnException Broken(string why) => new($"The service does not answer as it should: {why}.");
}
