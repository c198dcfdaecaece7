using Aggregator.Configuration;
using Aggregator.Core.Tests.Publishing;
using Aggregator.Storage;
using Aggregator.Stories;
using Aggregator.Worker.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Worker.Tests.Web;

/// <summary>The whole service on a port of its own, as the public sees it. Its clock stands still: no visits.</summary>
internal sealed class PublicSite : IAsyncDisposable
{
    private const string SwitchedOff =
        """{ "id": "asoiu-news", "kind": "feed", "url": "https://asoiu.example/feed", "enabled": false }""";

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

    /// <param name="site">In feeds.json.</param>
    /// <param name="sources">Of the one member, asoiu; by default one that is switched off.</param>
    /// <param name="more">Other keys of feeds.json, each with a comma behind it.</param>
    public static async Task<PublicSite> StartAsync(
        string site = """{ "title": "Campus News" }""", string sources = SwitchedOff, string more = "")
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
        await WriteAsync(folder, site, sources, more);
        var service = Service.Build(options, time);
        await service.StartAsync(Cancel);
        return new PublicSite(folder, time, service);
    }

    /// <summary>Another site in feeds.json; it is taken before this returns.</summary>
    public async Task RewriteAsync(string site, string sources = SwitchedOff, string more = "")
    {
        await WriteAsync(_folder, site, sources, more);
        _service.Services.GetRequiredService<CatalogFile>().Load();
    }

    /// <summary>These stories enter the store, or are changed in it.</summary>
    public Task EnterAsync(params IReadOnlyList<Story> stories) => Store.EnterAsync(stories, Cancel);

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

    private static Task WriteAsync(DirectoryInfo folder, string site, string sources, string more) => File.WriteAllTextAsync(
        Path.Combine(folder.FullName, "feeds.json"),
        $$"""
        {
          "site": {{site}}, {{more}}
          "members": [ { "id": "asoiu", "country": "AZ", "groups": [], "sources": [ {{sources}} ] } ]
        }
        """,
        Cancel);
}
