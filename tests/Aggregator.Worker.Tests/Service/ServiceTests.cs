using System.Net;
using System.Runtime.Versioning;
using Microsoft.AspNetCore.Http;

namespace Aggregator;

public sealed class ServiceTests : IAsyncLifetime
{
    private readonly Workplace _place = new();
    private readonly HttpClient _reader = new();
    private LoopbackServer _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackServer.StartAsync(http => http.Request.Path == "/hang"
            ? Task.Delay(Timeout.Infinite, http.RequestAborted)
            : http.Response.WriteAsync(Workplace.Rss("Spring term begins")));
        _place.AllowPrivate = $"127.0.0.1:{_site.Port}";
        _place.Write(("a", _site.Url("/a")));
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _place.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_verb_the_program_serves_the_merged_feed_until_it_is_told_to_stop()
    {
        _place.Write(("a", _site.Url("/a")), ("hung", _site.Url("/hang")));
        using var program = RunningProgram.Start(_place);
        var url = Address(await program.ErrorLineAsync("answers on"));

        using var pull = RunningProgram.Start(_place, "pull", "a");
        Assert.Equal(0, (await pull.EndAsync()).ExitCode);
        using var hung = RunningProgram.Start(_place, "pull", "hung");
        while (!_site.Paths.Contains("/hang")) await Task.Yield();
        var feed = await _reader.GetStringAsync(new Uri(url, "atom.xml"), Cancel);
        program.Terminate();

        Assert.Contains("Spring term begins", feed, StringComparison.Ordinal);
        var end = await program.EndAsync();
        Assert.Equal((0, ""), (end.ExitCode, end.Output));
        Assert.DoesNotContain("error", end.Error, StringComparison.Ordinal);
        Assert.Contains("The service broke off.", (await hung.EndAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalog_and_store_are_found_wherever_the_command_line_says()
    {
        var (feeds, data) = (Path.Combine(_place.Folder, "other.json"), Path.Combine(_place.Folder, "kept", "here"));
        File.Move(_place.Options.Feeds, feeds);
        using var program = RunningProgram.Start(_place, "pull", "--feeds", feeds, "--data", data);

        var (exitCode, output, error) = await program.EndAsync();

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("a: OK, 1 items, 1 new", output, StringComparison.Ordinal);
        Assert.True(Directory.Exists(data));
    }

    [Fact]
    public async Task A_pull_that_is_interrupted_ends_at_once_and_is_no_death_of_the_source()
    {
        _place.Write(("hung", _site.Url("/hang")));
        using var program = RunningProgram.Start(_place, "pull");
        while (!_site.Paths.Contains("/hang")) await Task.Yield();
        program.Terminate();

        Assert.Equal(130, (await program.EndAsync()).ExitCode);
        await using var store = _place.OpenStore();
        Assert.Null(store.State("hung").AttemptStarted);
    }

    [Fact]
    public async Task A_bad_feeds_json_ends_the_start_with_every_problem_named()
    {
        const string bad = "{ \"members\": [],\n \"membres\": [],\n \"siet\": {} }";
        await File.WriteAllTextAsync(_place.Options.Feeds, bad, Cancel);
        using var program = RunningProgram.Start(_place, "serve");

        var (exitCode, output, error) = await program.EndAsync();

        Assert.Equal((1, ""), (exitCode, output));
        var problems = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("feeds.json:2:2: error: membres", problems[0], StringComparison.Ordinal);
        Assert.StartsWith("feeds.json:3:2: error: siet", problems[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_in_one_line()
    {
        using var program = RunningProgram.Start(_place, "--urls", _site.Root.AbsoluteUri);

        var (exitCode, _, error) = await program.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Contains("Choose another with --urls.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_service_on_the_same_store_does_not_start()
    {
        await _place.StartAsync();
        using var program = RunningProgram.Start(_place);

        var (exitCode, _, error) = await program.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("Is the service running already?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_is_told_in_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_place.Folder, "data"), "a file, not a folder", Cancel);
        using var program = RunningProgram.Start(_place, "pull");

        var (exitCode, _, error) = await program.EndAsync();

        Assert.Equal(1, exitCode);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("The data folder ", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "round")]
    [InlineData("GET", "round")]
    [InlineData("PUT", "")]
    [InlineData("DELETE", "atom.xml")]
    [InlineData("POST", "status")]
    public async Task The_public_listener_takes_no_orders(string method, string path)
    {
        var service = await _place.StartAsync();
        using var order = new HttpRequestMessage(new HttpMethod(method), new Uri(new Uri(service.Urls.Single()), path));
        order.Content = method == "GET" ? null : new StringContent("[]");
        using var answer = await _reader.SendAsync(order, Cancel);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed);
        Assert.Empty(_site.Requests);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_commands_socket_is_for_its_own_user_and_goes_with_the_service()
    {
        Directory.CreateDirectory(_place.Options.Data);
        var socket = Path.Combine(_place.Options.Data, "aggregator.sock");
        await File.WriteAllTextAsync(socket, "left by a process that was killed", Cancel);

        var service = await _place.StartAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(socket));

        await _place.StopAsync(service);
        Assert.False(File.Exists(socket));
    }

    [Fact]
    public async Task A_data_folder_too_deep_for_a_socket_does_not_stop_the_service()
    {
        _place.DataFolder = new string('d', 120);
        var service = await _place.StartAsync();

        await _place.Journal.LineAsync("too long for a socket");
        using var answer = await _reader.GetAsync(new Uri(new Uri(service.Urls.Single()), "atom.xml"), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Requests_larger_than_a_reader_needs_are_refused()
    {
        var service = await _place.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, service.Urls.Single());
        request.Headers.Add("X-Filler", new string('x', 20_000));
        using var answer = await _reader.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    private static Uri Address(string line)
    {
        var start = line.IndexOf("http", StringComparison.Ordinal);
        return new Uri(line[start..line.IndexOf(": see", StringComparison.Ordinal)] + "/");
    }
}
