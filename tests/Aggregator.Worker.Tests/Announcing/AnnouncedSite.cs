using System.Collections.Concurrent;
using Aggregator.Configuration;
using Aggregator.Scheduling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Announcing;

/// <summary>A service with one source and a hub, both on loopback: the test says what the source tells, how the hub
/// answers, and when it is.</summary>
internal sealed class AnnouncedSite : IAsyncDisposable
{
    private readonly Workplace _place;
    private readonly LoopbackServer _source;
    private readonly LoopbackServer _hub;
    private WebApplication _service = null!;

    private AnnouncedSite(Workplace place, LoopbackServer source, LoopbackServer hub, Func<HttpContext, Task<int>> answer)
    {
        (_place, _source, _hub) = (place, source, hub);
        Answer = answer;
    }

    /// <summary>What the source has to tell, newest first.</summary>
    public List<string> Titles { get; } = ["Spring term begins"];

    /// <summary>The hub's status for a ping; may take its time.</summary>
    public Func<HttpContext, Task<int>> Answer { get; set; }

    /// <summary>What the hub was told of, in order; paths within the site.</summary>
    public ConcurrentQueue<string> Told { get; } = [];

    /// <summary>Every other field of the pings.</summary>
    public ConcurrentQueue<IFormCollection> Forms { get; } = [];

    public Journal Journal => _place.Journal;

    public Uri Address => new(_service.Urls.Single() + "/");

    public Uri Hub => _hub.Url("/hub");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<AnnouncedSite> StartAsync(bool mayReachHub = true)
    {
        AnnouncedSite site = null!;
        var source = await LoopbackServer.StartAsync(http => http.Response.WriteAsync(Workplace.Rss(site.Titles)));
        var hub = await LoopbackServer.StartAsync(http => site.HearAsync(http));
        site = new AnnouncedSite(new Workplace { Log = LogLevel.Debug }, source, hub, _ => Task.FromResult(204));
        site._place.AllowPrivate = $"127.0.0.1:{source.Port}" + (mayReachHub ? $",127.0.0.1:{hub.Port}" : "");
        site.Write(new Uri("http://127.0.0.1/"));
        await site.RestartAsync();
        return site;
    }

    /// <summary>Stops the service if there is one, and starts it.</summary>
    public async Task RestartAsync()
    {
        if (_service is not null) await _place.StopAsync(_service);
        _service = await _place.StartAsync();
        Write(Address); // Only now it is known.
        _service.Services.GetRequiredService<CatalogFile>().Load();
    }

    /// <summary>The source is visited with these titles at its top.</summary>
    public async Task VisitAsync(params string[] news)
    {
        Titles.InsertRange(0, news);
        var round = _service.Services.GetRequiredService<Round>().RunAsync(["a"], Cancel);
        await foreach (var line in round) Assert.Null(line.Refused);
    }

    /// <summary>The next look hears what happened, and half a minute later it is due.</summary>
    public async Task LetItBeDueAsync()
    {
        _place.Time.Advance(TimeSpan.FromSeconds(5));
        await Journal.LineAsync("The hub is to be told");
        Advance(TimeSpan.FromSeconds(30));
    }

    public void Advance(TimeSpan time) => _place.Time.Advance(time);

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await _source.DisposeAsync();
        await _hub.DisposeAsync();
    }

    private async Task HearAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(Cancel);
        Told.Enqueue(new Uri(form["hub.url"].ToString()).AbsolutePath);
        Forms.Enqueue(form);
        http.Response.StatusCode = await Answer(http);
    }

    private void Write(Uri baseUrl) => File.WriteAllText(_place.Options.Feeds, $$"""
        {
          "site": { "title": "News", "baseUrl": "{{baseUrl}}", "hub": "{{Hub}}" },
          "feeds": [ { "path": "member/{member}" } ],
          "members": [
            { "id": "m", "sources": [ { "id": "a", "kind": "feed", "url": "{{_source.Url("/a")}}", "every": "1h" } ] },
            { "id": "other", "sources": [] }
          ]
        }
        """);
}
