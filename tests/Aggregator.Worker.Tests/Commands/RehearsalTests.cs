using System.Security.Cryptography;

namespace Aggregator.Commands;

public sealed class RehearsalTests : IAsyncLifetime
{
    private readonly Workplace _place = new();
    private LoopbackServer _site = null!;
    private string _feed = Workplace.Rss("One", "Two");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackServer.StartAsync(_ => _feed);
        _place.AllowPrivate = $"127.0.0.1:{_site.Port}";
        _place.Write(("a", _site.Url("/news")));
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task What_would_come_is_shown_and_no_store_is_made()
    {
        var output = await RehearseAsync();

        Assert.Equal(
            ["a: OK, 2 items, 2 new, 0 joined, 0 updated", "  new      One", "  new      Two", "Nothing was saved."],
            output);
        Assert.False(Directory.Exists(_place.Options.Data));
    }

    [Fact]
    public async Task A_store_that_is_there_stays_byte_for_byte_and_what_it_knows_counts()
    {
        await VisitCommand.RunAsync(_place.Options, "a", json: false, TextWriter.Null, Cancel);
        _feed = Workplace.Rss("Three", "One", "Two");
        var before = Hashes();

        var output = await RehearseAsync();

        Assert.Equal(
            ["a: OK, 3 items, 1 new, 0 joined, 0 updated", "  new      Three", "  known    2, as they are"],
            output[..3]);
        Assert.Equal(before, Hashes());
    }

    [Fact]
    public async Task A_running_service_knows_nothing_of_it()
    {
        var service = await _place.StartAsync();

        var output = await RehearseAsync();

        Assert.Equal("Nothing was saved.", output[^1]);
        await _place.StopAsync(service);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_said()
    {
        var refusal = await Assert.ThrowsAsync<Configuration.CannotGoOnException>(
            () => Rehearsal.RunAsync(_place.Options, ["b"], TextWriter.Null, Cancel));

        Assert.StartsWith("There is no source \"b\"", refusal.Reasons[0], StringComparison.Ordinal);
    }

    private string[] Hashes() => [.. Directory.GetFiles(_place.Options.Data).Order(StringComparer.Ordinal)
        .Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];

    private async Task<string[]> RehearseAsync()
    {
        using var output = new StringWriter();
        Assert.Equal(0, await Rehearsal.RunAsync(_place.Options, ["a"], output, Cancel));
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
