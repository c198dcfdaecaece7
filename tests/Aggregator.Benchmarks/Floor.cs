using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml;

namespace Aggregator.Benchmarks;

/// <summary>The least that a pull can cost: every address fetched conditionally, every feed passed over once by a bare
/// reader, every new article fetched, and nothing understood, compared or kept.</summary>
internal static class Floor
{
    private static readonly XmlReaderSettings Bare = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <param name="list">A file of "KIND URL" lines; KIND is feed, page or article.</param>
    /// <param name="state">A file that remembers the validators; an article in it is not fetched again.</param>
    public static async Task PullAsync(string list, string state)
    {
        var known = File.Exists(state)
            ? new(JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllBytesAsync(state))!)
            : new ConcurrentDictionary<string, string>();
        var addresses = (await File.ReadAllLinesAsync(list)).Select(line => line.Split(' ', 2))
            .Where(line => line[0] != "article" || !known.ContainsKey(line[1]));
        using var http = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = 1,
            UseCookies = false,
        });
        await Parallel.ForEachAsync(
            addresses.GroupBy(line => new Uri(line[1]).Authority),
            new ParallelOptions { MaxDegreeOfParallelism = 32 },
            async (host, cancel) =>
            {
                foreach (var line in host)
                {
                    var body = await FetchAsync(http, line[1], known, cancel);
                    if (line[0] == "feed" && body.Length > 0) PassOver(body);
                }
            });
        await File.WriteAllBytesAsync(state, JsonSerializer.SerializeToUtf8Bytes(known.ToDictionary()));
    }

    private static async Task<byte[]> FetchAsync(
        HttpClient http, string url, ConcurrentDictionary<string, string> known, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (known.GetValueOrDefault(url) is { Length: > 0 } tag)
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
        using var answer = await http.SendAsync(request, cancel);
        if (answer.StatusCode == HttpStatusCode.NotModified) return [];
        known[url] = answer.EnsureSuccessStatusCode().Headers.ETag?.ToString() ?? "";
        return await answer.Content.ReadAsByteArrayAsync(cancel);
    }

    private static void PassOver(byte[] body)
    {
        if (body[0] == '{')
        {
            var json = new Utf8JsonReader(body);
            while (json.Read()) { }
            return;
        }

        using var xml = XmlReader.Create(new MemoryStream(body), Bare);
        while (xml.Read()) { }
    }
}
