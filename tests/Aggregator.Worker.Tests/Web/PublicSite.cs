using Aggregator.Configuration;
using Aggregator.Core.Tests.Publishing;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Storage;
using Aggregator.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Worker.Tests.Web;

/// <summary>The whole service on a port of its own, as the public sees it. Its clock stands still: no visits.</summary>
internal sealed class PublicSite : IAsyncDisposable
{
    private static readonly HttpClientHandler Plain = new() { AllowAutoRedirect = false, UseCookies = false };

    private readonly DirectoryInfo _folder;
    private readonly WebApplication _service;

    private PublicSite(DirectoryInfo folder, FakeTimeProvider time, WebApplication service)
    {
        (_folder, _service, Time) = (folder, service, time);
        Client = new HttpClient(Plain, disposeHandler: false) { BaseAddress = new Uri(service.Urls.Single()) };
    }

    public FakeTimeProvider Time { get; }

    /// <summary>Asks as told and undoes no coding.</summary>
    public HttpClient Client { get; }

    public IStore Store => _service.Services.GetRequiredService<IStore>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PublicSite> StartAsync(string site = """{ "title": "Campus News" }""")
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-");
        var options = new AggregatorOptions
        {
            Feeds = Path.Combine(folder.FullName, "feeds.json"),
            Data = Path.Combine(folder.FullName, "data"),
            Urls = "http://127.0.0.1:0",
            Log = LogLevel.Error,
        };
        var time = new FakeTimeProvider(Invented.Now);
        await WriteAsync(folder, site);
        var service = Service.Build(options, time);
        await service.StartAsync(Cancel);
        return new PublicSite(folder, time, service);
    }

    /// <summary>Another site in feeds.json; it is taken before this returns.</summary>
    public async Task RewriteAsync(string site)
    {
        await WriteAsync(_folder, site);
        _service.Services.GetRequiredService<CatalogFile>().Load();
    }

    /// <summary>These stories enter the store.</summary>
    public Task EnterAsync(params IReadOnlyList<Story> stories) => Store.EditAsync(
        "invented",
        [.. stories.Select(story => new FreshItem(new KeyedItem(story.Id, story.Id, new RawItem()), null, null))],
        [],
        _ => [.. stories.Select(story => new StoryEdit(EditKind.Add, story, RowOf(story), "invented"))],
        _ => new SourceState { SourceId = "invented", Health = Health.Ok, Stories = stories.Count },
        Cancel);

    public Task<HttpResponseMessage> GetAsync(string path, params IReadOnlyList<(string Name, string Value)> headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, params IReadOnlyList<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _service.StopAsync(Cancel);
        await _service.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static Task WriteAsync(DirectoryInfo folder, string site) => File.WriteAllTextAsync(
        Path.Combine(folder.FullName, "feeds.json"),
        $$"""
        {
          "site": {{site}},
          "members": [ { "id": "asoiu", "sources": [
            { "id": "asoiu-news", "kind": "feed", "url": "https://asoiu.example/feed", "enabled": false }
          ] } ]
        }
        """,
        Cancel);

    private static LedgerRow RowOf(Story story) => new()
    {
        SourceId = "invented",
        Key = story.Id,
        StoryId = story.Id,
        RawHash = story.Id,
        FirstSeen = story.Entered,
        LastSeen = story.Entered,
    };
}
