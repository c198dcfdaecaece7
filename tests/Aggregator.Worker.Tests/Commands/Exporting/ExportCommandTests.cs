using System.IO.Compression;
using Aggregator.Configuration;
using Aggregator.Reading;
using Aggregator.Scheduling;
using Aggregator.Storage;
using Aggregator.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Commands.Exporting;

public sealed class ExportCommandTests : IAsyncLifetime
{
    private const string Site = """{ "title": "News", "baseUrl": "https://news.alliance.example/" }""";

    private readonly Workplace _place = new();
    private readonly List<string> _titles = ["Spring term begins", "Library opens"];
    private readonly HttpClient _reader = new();
    private LoopbackServer _source = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_place.Folder, "www");

    public async ValueTask InitializeAsync()
    {
        _source = await LoopbackServer.StartAsync(http => http.Response.WriteAsync(Workplace.Rss(_titles)));
        _place.AllowPrivate = $"127.0.0.1:{_source.Port}";
        Write(Site, "m", "other");
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _place.DisposeAsync();
        await _source.DisposeAsync();
    }

    [Fact]
    public async Task Every_file_is_what_the_service_serves_plain_and_compressed()
    {
        var service = await _place.StartAsync();
        await VisitAsync(service);
        await ExportAsync();

        Assert.Contains("index.html", Files());
        Assert.Contains("atom.xml", Files());
        Assert.Contains("member/m/index.html", Files());
        Assert.Contains("style.css", Files());
        Assert.Contains("browse.html", Files());
        Assert.Equal(2, Files().Count(file => file.StartsWith("story/", StringComparison.Ordinal)));
        foreach (var file in Files()) await CompareAsync(service, file);
    }

    [Fact]
    public async Task Without_a_service_the_same_files_come()
    {
        var service = await _place.StartAsync();
        await VisitAsync(service);
        await ExportAsync();
        var beside = Files().ToDictionary(file => file, file => Read(file));
        await _place.StopAsync(service);
        await ExportAsync("alone");

        Assert.Equal(beside, Files("alone").ToDictionary(file => file, file => Read(file, "alone")));
        Assert.EndsWith(": 0 files written, 0 deleted.", (await ExportAsync("alone")).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_rewrites_only_the_files_that_it_changes()
    {
        var service = await _place.StartAsync();
        await VisitAsync(service);
        await ExportAsync();
        MarkAll();
        Assert.EndsWith(": 0 files written, 0 deleted.", (await ExportAsync()).Trim(), StringComparison.Ordinal);
        Assert.Empty(Rewritten());

        _titles.Insert(0, "Dean elected");
        await VisitAsync(service);
        await ExportAsync();
        var rewritten = Rewritten();

        Assert.Contains("Dean elected", Read("member/m/atom.xml"), StringComparison.Ordinal);
        Assert.Contains("member/m/atom.xml.gz", rewritten);
        Assert.DoesNotContain(rewritten, file => file.StartsWith("member/other/", StringComparison.Ordinal));
        Assert.DoesNotContain("style.css", rewritten);
    }

    [Fact]
    public async Task What_is_gone_is_deleted_and_what_is_somebody_elses_stays()
    {
        var service = await _place.StartAsync();
        await VisitAsync(service);
        await ExportAsync();
        await HideOneAsync(service.Services.GetRequiredService<IStore>());
        await File.WriteAllTextAsync(Path.Combine(Folder, "member", "mine.txt"), "mine", Cancel);
        Assert.Contains("member/other/atom.xml", Files());

        Write(Site, "m");
        service.Services.GetRequiredService<CatalogFile>().Load();
        await ExportAsync();

        Assert.DoesNotContain(Files(), file => file.StartsWith("member/other", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(Folder, "member", "other")));
        Assert.Single(Files(), file => file.StartsWith("story/", StringComparison.Ordinal));
        Assert.Equal("mine", Read("member/mine.txt"));
    }

    [Fact]
    public async Task A_file_that_no_export_wrote_is_never_written_over()
    {
        await _place.StartAsync();
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "index.html"), "my page", Cancel);

        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(() => ExportAsync());
        Assert.Contains("index.html is there already", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["index.html"], Files());
    }

    [Fact]
    public async Task A_site_without_a_public_address_is_not_exported()
    {
        Write("""{ "title": "News" }""", "m");

        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(() => ExportAsync());
        Assert.Contains("site.baseUrl", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_follows_the_news_until_it_is_stopped()
    {
        var service = await _place.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var watching = ExportCommand.RunAsync(_place.Options, Folder, watch: true, TextWriter.Null, stop.Token);
        await VisitAsync(service);
        while (!File.Exists(Path.Combine(Folder, "atom.xml")) || !Read("atom.xml").Contains("Spring term", StringComparison.Ordinal))
            await Task.Yield();
        _titles.Insert(0, "Dean elected");
        await VisitAsync(service);
        while (!Read("atom.xml").Contains("Dean elected", StringComparison.Ordinal)) await Task.Yield();
        foreach (var file in Files())
        {
            var served = await _reader.GetStringAsync(Address(service, file), Cancel);
            while (Read(file) != served) await Task.Yield();
        }

        await stop.CancelAsync();
        Assert.Equal(0, await watching);
        Assert.Equal(3, Files().Count(file => file.StartsWith("story/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_watch_ends_well_when_it_is_told_to()
    {
        using var program = RunningProgram.Start(_place, "export", Folder, "--watch");
        while (!File.Exists(Path.Combine(Folder, "atom.xml"))) await Task.Yield();
        program.Terminate();

        var (exitCode, _, error) = await program.EndAsync();
        Assert.Equal((0, ""), (exitCode, error));
        Assert.False(File.Exists(Path.Combine(Folder, ".aggregator-export.lock")));
    }

    private async Task<string> ExportAsync(string folder = "www")
    {
        using var output = new StringWriter();
        var path = Path.Combine(_place.Folder, folder);
        Assert.Equal(0, await ExportCommand.RunAsync(_place.Options, path, watch: false, output, Cancel));
        return output.ToString();
    }

    private static async Task VisitAsync(WebApplication service)
    {
        var round = service.Services.GetRequiredService<Round>().RunAsync(["a"], Cancel);
        await foreach (var line in round) Assert.Null(line.Refused);
    }

    private static async Task HideOneAsync(IStore store)
    {
        var story = store.Newest(DateTimeOffset.MinValue, 1, 1)[0] with { Hidden = true };
        var row = new LedgerRow
        {
            SourceId = "a",
            Key = story.Id,
            StoryId = story.Id,
            RawHash = "",
            FirstSeen = story.Entered,
            LastSeen = story.Entered,
        };
        await store.EditAsync(
            "a",
            [new FreshItem(new KeyedItem(story.Id, story.Id, new RawItem()), null, null)],
            [],
            _ => [new StoryEdit(EditKind.Update, story, row, "hidden")],
            _ => store.State("a"),
            Cancel);
    }

    private async Task CompareAsync(WebApplication service, string file)
    {
        var served = await _reader.GetByteArrayAsync(Address(service, file), Cancel);
        var path = Path.Combine(Folder, file);

        Assert.Equal(served, await File.ReadAllBytesAsync(path, Cancel));
        Assert.Equal(served, Undone(path + ".gz", coded => new GZipStream(coded, CompressionMode.Decompress)));
        Assert.Equal(served, Undone(path + ".br", coded => new BrotliStream(coded, CompressionMode.Decompress)));
    }

    private static Uri Address(WebApplication service, string file)
    {
        var address = file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length]
            : file.EndsWith(".html", StringComparison.Ordinal) ? file[..^".html".Length] : file;
        return new Uri($"{service.Urls.Single()}/{address}");
    }

    private static byte[] Undone(string path, Func<Stream, Stream> decoder)
    {
        using var plain = new MemoryStream();
        using (var stream = decoder(File.OpenRead(path))) stream.CopyTo(plain);
        return plain.ToArray();
    }

    private string Read(string file, string folder = "www") => File.ReadAllText(Path.Combine(_place.Folder, folder, file));

    /// <summary>Without compressed forms and what is for the program itself.</summary>
    private IReadOnlyList<string> Files(string folder = "www") => [.. All(folder)
        .Where(file => !file.EndsWith(".gz", StringComparison.Ordinal) && !file.EndsWith(".br", StringComparison.Ordinal))];

    /// <summary>Gives every file a time that no export gives it.</summary>
    private void MarkAll()
    {
        foreach (var file in All("www")) File.SetLastWriteTimeUtc(Path.Combine(Folder, file), DateTime.UnixEpoch);
    }

    private IReadOnlyList<string> Rewritten() =>
        [.. All("www").Where(file => File.GetLastWriteTimeUtc(Path.Combine(Folder, file)) != DateTime.UnixEpoch)];

    private IEnumerable<string> All(string folder)
    {
        var root = Path.Combine(_place.Folder, folder);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(file => !file.StartsWith('.'))
            .Order(StringComparer.Ordinal);
    }

    private void Write(string site, params IReadOnlyList<string> members)
    {
        var sources = $$"""[ { "id": "a", "kind": "feed", "url": "{{_source.Url("/a")}}", "every": "1h" } ]""";
        var all = members.Select(id => $$"""{ "id": "{{id}}", "sources": {{(id == "m" ? sources : "[]")}} }""");
        File.WriteAllText(_place.Options.Feeds, $$"""
            { "site": {{site}}, "feeds": [ { "path": "member/{member}" } ], "members": [ {{string.Join(", ", all)}} ] }
            """);
    }
}
