using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Aggregator.Configuration;

namespace Aggregator.Commands;

/// <summary>Talks to the running service through the unix socket in its data folder.</summary>
internal static class ServiceSocket
{
    /// <summary>A service that has just started holds the store a moment before it listens.</summary>
    private const int Attempts = 15;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Puts the question to the service, and passes on each line of the answer as it comes.</summary>
    public static async IAsyncEnumerable<TLine> LinesAsync<TLine>(
        string dataFolder, string route, object question, [EnumeratorCancellation] CancellationToken cancel)
        where TLine : class
    {
        using var http = Client(ControlPath.In(dataFolder));
        using var response = await AskAsync(http, dataFolder, route, question, cancel);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancel));
        while (await NextAsync<TLine>(lines, cancel) is { } line) yield return line;
    }

    private static HttpClient Client(string path)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = async (_, cancel) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancel);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        return new HttpClient(handler)
        {
            BaseAddress = new Uri("http://aggregator/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient http, string dataFolder, string route, object question, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var order = new HttpRequestMessage(HttpMethod.Post, route);
                order.Content = JsonContent.Create(question, question.GetType(), options: JsonSerializerOptions.Web);
                var response = await http.SendAsync(order, HttpCompletionOption.ResponseHeadersRead, cancel);
                return response.EnsureSuccessStatusCode();
            }
            catch (HttpRequestException) when (attempt < Attempts)
            {
                await Task.Delay(Pause, cancel);
            }
            catch (HttpRequestException trouble)
            {
                throw new CannotGoOnException(
                    $"Another aggregator holds the store in {dataFolder} but does not answer on its socket "
                    + $"({trouble.Message}). If it is a pull, wait for its end; else restart the service.");
            }
        }
    }

    private static async Task<TLine?> NextAsync<TLine>(StreamReader lines, CancellationToken cancel)
        where TLine : class
    {
        try
        {
            return await lines.ReadLineAsync(cancel) is { } line
                ? JsonSerializer.Deserialize<TLine>(line, JsonSerializerOptions.Web)
                : null;
        }
        catch (Exception trouble) when (trouble is IOException or JsonException)
        {
            throw new CannotGoOnException("The service broke off. What it did until then is saved.");
        }
    }
}
