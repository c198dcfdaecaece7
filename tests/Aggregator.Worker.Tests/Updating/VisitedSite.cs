using Aggregator.Configuration;
using Aggregator.Fetching;
using Aggregator.Reading;
using Aggregator.Storage.LiteDb;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Updating;

/// <summary>A site on loopback, and all that visits of it need: a store, a fetcher, a clock that is set by
/// hand.</summary>
internal sealed class VisitedSite : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;
    private readonly Fetcher _fetcher;

    private VisitedSite(LoopbackServer server, FakeTimeProvider time)
    {
        Server = server;
        Store = LiteDbStore.Open(_folder, time);
        var options = new FetchOptions { AllowPrivate = $"127.0.0.1:{server.Port}" };
        _fetcher = new Fetcher(options, TimeProvider.System);
        Visit = new Visit(Store, _fetcher, options, ReadLimits.Default, time);
    }

    public LoopbackServer Server { get; }

    public LiteDbStore Store { get; }

    public Visit Visit { get; }

    /// <summary>Answers with what <paramref name="answer"/> gives, and with 404 where that is null.</summary>
    public static async Task<VisitedSite> StartAsync(Func<HttpContext, string?> answer, FakeTimeProvider time) =>
        new(await LoopbackServer.StartAsync(context =>
        {
            if (answer(context) is { } text) return text;
            context.Response.StatusCode = 404;
            return "";
        }), time);

    public async ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        await Store.DisposeAsync();
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
