using System.CommandLine;
using Aggregator.Configuration;
using Aggregator.Scheduling;
using Aggregator.Storage;
using Aggregator.Stories;

namespace Aggregator.Commands.Demo;

/// <summary>The verb <c>demo</c>: the whole program at work on made-up sites, leaving nothing behind.</summary>
internal static class DemoCommand
{
    private const string Details =
        """
        Sixteen member sites start on loopback, in thirteen languages, six of them without a feed, five of these
        without a rule for reading their page; one is slow, one broken, and one rebuilt while you look. The program
        gathers their news as it would anybody's, and serves the merged feed on --urls, or on a free port if that is
        taken, until Ctrl-C. Everything lies in a temporary folder that is removed at the end, so
        that --feeds and --data have no place here.

        Exit code 0: the end was asked for, or the round was run. 1: the sites could not be started. 130: interrupted.
        """;

    /// <summary>The screen is brought up to date at each beat, a site has something new at every sixteenth.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private const int BeatsPerStory = 16;

    /// <summary>More stories than the sites have at the start.</summary>
    private const int Enough = 100;

    public static Command Create(CommonOptions common)
    {
        var once = new Option<bool>("--once") { Description = "Visits every site once, prints a table, and exits." };
        var demo = new Verb("demo", "Shows the whole program at work on made-up sites.", Details) { once };
        common.RefuseFiles(demo);
        demo.SetAction((line, cancel) =>
        {
            var output = line.InvocationConfiguration.Output;
            return RunAsync(common.Read(line), line.GetValue(once), output, TimeProvider.System, cancel);
        });
        return demo;
    }

    public static async Task<int> RunAsync(
        AggregatorOptions options, bool once, TextWriter output, TimeProvider time, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-demo-").FullName;
        try
        {
            await using var sites = await DemoSites.StartAsync(time, cancel);
            options = options with
            {
                Feeds = Path.Combine(folder, "feeds.json"),
                Data = Path.Combine(folder, "data"),
                Log = LogLevel.Error,
                Fetch = options.Fetch with { AllowPrivate = sites.AllowPrivate },
            };
            await File.WriteAllTextAsync(options.Feeds, sites.Catalog(), cancel);
            await output.WriteLineAsync(
                $"{sites.Sites.Count} made-up universities answer here; until the end all is kept in {folder}.");
            if (once) return await PullCommand.RunAsync(options, [], json: false, output, cancel);

            await ServeAsync(options, sites, output, time, cancel);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ServeAsync(
        AggregatorOptions options, DemoSites sites, TextWriter output, TimeProvider time, CancellationToken cancel)
    {
        await using var app = await StartAsync(options, time, cancel);
        try
        {
            await new RoundScreen(output).ShowAsync(app.Services.GetRequiredService<Round>().RunAsync([], cancel));
            var store = app.Services.GetRequiredService<IStore>();
            await output.WriteLineAsync(WhatToOpen(app.Urls.First().TrimEnd('/'), options.Data, MostCarried(store)));
            var ticker = new Ticker(store, output, time);
            await GoOnAsync(sites, ticker, () => output.WriteLineAsync(Rebuilt(options)), time, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ctrl-C is the way to end it.
        }

        await app.StopAsync(CancellationToken.None);
    }

    /// <summary>A newcomer may well have something else on the usual port: then any free one will do.</summary>
    private static async Task<WebApplication> StartAsync(
        AggregatorOptions options, TimeProvider time, CancellationToken cancel)
    {
        var usual = Service.Build(options, time);
        try
        {
            await usual.StartAsync(cancel);
            return usual;
        }
        catch (IOException)
        {
            await usual.DisposeAsync();
        }

        var other = Service.Build(options with { Urls = "http://127.0.0.1:0" }, time);
        await other.StartAsync(cancel);
        return other;
    }

    private static Story? MostCarried(IStore store) =>
        store.Newest(DateTimeOffset.MaxValue, least: Enough, most: Enough).MaxBy(story => story.Carriers.Count);

    private static string WhatToOpen(string url, string data, Story? joined) =>
        $"""

        The page    {url}/
        The feed    {url}/atom.xml
        The status  {url}/status

        A part each, with a feed of its own beside it (atom.xml, rss.xml, feed.json):
          {url}/shared/          what two or more members carry
          {url}/lang/zh/         in Chinese
          {url}/topic/water/     on a topic, in all languages
          {url}/group/founders/  of some members

        One release, told by several members, one of them in four languages, is one story. Why? From another terminal:
          bin/aggregator why {joined?.Id} --data {data}

        Every few seconds a site has something new; Ctrl-C ends the demo and leaves nothing behind.

        """;

    /// <summary>What the status page proposes, as it is typed from another terminal.</summary>
    private static string Rebuilt(AggregatorOptions options) =>
        $"""

        Alovqala University has rebuilt its news page, and its selectors find nothing any more: the status says so.
        From another terminal this takes the proposal, and the news come again:
          Aggregator__Fetch__AllowPrivate={options.Fetch.AllowPrivate} \
            bin/aggregator probe alovqala-news --write --feeds {options.Feeds}

        """;

    private static async Task GoOnAsync(
        DemoSites sites, Ticker ticker, Func<Task> tellRebuilt, TimeProvider time, CancellationToken cancel)
    {
        using var beat = new PeriodicTimer(Beat, time);
        var isTold = false;
        for (var beats = 1; await beat.WaitForNextTickAsync(cancel); beats++)
        {
            if (beats % BeatsPerStory == 0) sites.PublishNext();
            await ticker.TellAsync();
            if (isTold || !sites.Sites.Any(site => site.IsRebuilt)) continue;
            isTold = true;
            await tellRebuilt();
        }
    }
}
