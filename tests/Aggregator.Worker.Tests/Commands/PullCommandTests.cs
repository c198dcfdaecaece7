using System.Text.Json;
using Aggregator.Configuration;
using Aggregator.Polling;
using Aggregator.Scheduling;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Commands;

public sealed class PullCommandTests : IAsyncLifetime
{
    private readonly Workplace _place = new();
    private LoopbackServer _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackServer.StartAsync(AnswerAsync);
        _place.AllowPrivate = $"127.0.0.1:{_site.Port}";
        _place.Write(("a", _site.Url("/a")), ("b", _site.Url("/b")));
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task What_is_due_is_visited_once_and_then_nothing_is_due()
    {
        var first = await PullAsync();
        var second = await PullAsync();

        Assert.Contains("2/2 ", first, StringComparison.Ordinal);
        Assert.Contains("a: OK, 2 items, 2 new", first, StringComparison.Ordinal);
        Assert.Contains("No source is due", second, StringComparison.Ordinal);
        Assert.Equal(["/a", "/b"], _site.Paths.Order());
    }

    [Fact]
    public async Task A_named_source_is_visited_though_it_is_not_due_and_asked_whether_anything_changed()
    {
        await PullAsync();
        var again = await PullAsync("b");

        Assert.Contains("1/1 b: OK, 0 items, 0 new", again, StringComparison.Ordinal);
        Assert.Equal("\"1\"", _site.Requests[^1][HeaderNames.IfNoneMatch]);
    }

    [Fact]
    public async Task A_failing_source_is_told_and_the_others_are_pulled_all_the_same()
    {
        _place.Write(("a", _site.Url("/a")), ("broken", _site.Url("/broken")), ("c", _site.Url("/c")));

        var output = await PullAsync();

        Assert.Contains("broken: FAILING. ", output, StringComparison.Ordinal);
        Assert.Contains("c: OK", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_source_is_named_and_nothing_is_visited()
    {
        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(() => PullAsync("a", "c"));

        Assert.StartsWith("c: feeds.json has no source", Assert.Single(refusal.Reasons), StringComparison.Ordinal);
        Assert.Empty(_site.Requests);
    }

    [Fact]
    public async Task All_unknown_sources_are_named_at_once()
    {
        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(() => PullAsync("c", "a", "d"));

        Assert.StartsWith("c, d: feeds.json has no sources", Assert.Single(refusal.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_of_a_bad_feeds_json_is_named()
    {
        await File.WriteAllTextAsync(_place.Options.Feeds, """{ "membres": [], "sit": {} }""", Cancel);

        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(() => PullAsync());

        Assert.Contains(refusal.Reasons, reason => reason.Contains("membres", StringComparison.Ordinal));
        Assert.Contains(refusal.Reasons, reason => reason.Contains("sit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Machines_get_a_line_of_json_for_each_visit()
    {
        var output = new StringWriter();
        await PullCommand.RunAsync(_place.Options, [], json: true, output, Cancel);

        var visits = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a", "b"], visits.Select(visit => visit.GetProperty("source").GetString()).Order());
        Assert.All(visits, visit => Assert.Equal(2, visit.GetProperty("new").GetInt32()));
    }

    [Fact]
    public async Task The_table_fits_into_eighty_columns_and_leaves_out_what_has_nothing_to_tell()
    {
        const string longName = "university-with-a-really-long-name-of-its-own-";
        _place.Write(Enumerable.Range(0, 60).Select(
            n => ($"{longName}{n:00}", _site.Url(n == 7 ? "/a" : $"/empty/{n}"))));

        var table = (await PullAsync()).Split('\n').SkipWhile(line => !line.StartsWith('╭')).ToList();

        Assert.All(table, line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains(table, line => line.Contains("own-07", StringComparison.Ordinal));
        Assert.DoesNotContain(table, line => line.Contains("own-08", StringComparison.Ordinal));
        Assert.Contains("The other 59 sources are well and brought nothing new.", table);
    }

    [Fact]
    public async Task A_running_service_does_the_visits_and_sets_the_next_ones()
    {
        await _place.StartAsync();
        await _place.Journal.LineAsync("set in the schedule");

        var output = await PullAsync();
        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(() => PullAsync("nobody"));

        Assert.Contains("a: OK, 2 items, 2 new", output, StringComparison.Ordinal);
        Assert.StartsWith("nobody: feeds.json has no source", Assert.Single(refusal.Reasons), StringComparison.Ordinal);
        await _place.Journal.LineAsync("a: OK");
        _place.Time.Advance(TimeSpan.FromMinutes(62));
        await _place.Journal.LineAsync("a: OK");
        Assert.Equal(2, _site.Paths.Count(path => path == "/a"));
    }

    [Fact]
    public async Task The_service_s_own_catalog_and_settings_count_not_those_of_whoever_asks()
    {
        await _place.StartAsync();
        await File.WriteAllTextAsync(_place.Options.Feeds, "{ \"members\": [", Cancel);

        Assert.Contains("a: OK, 2 items", await PullAsync("a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_order_without_a_source_s_id_is_refused_by_the_service_in_a_sentence(string? name)
    {
        await _place.StartAsync();

        string?[] names = [name];
        var lines = await ServiceSocket.LinesAsync<RoundLine>(_place.Options.Data, "round", names, Cancel)
            .ToListAsync(Cancel);

        Assert.Equal("A source's id is empty; write ids of feeds.json.", Assert.Single(lines).Refused);
    }

    [Fact]
    public async Task A_store_held_by_a_process_that_does_not_answer_is_told_in_plain_words()
    {
        await using var held = _place.OpenStore();

        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(() => PullAsync());

        Assert.Contains("Another aggregator holds the store", Assert.Single(refusal.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_that_was_under_way_when_the_process_died_is_made_up_for()
    {
        await using (var store = _place.OpenStore())
        {
            var died = new SourceState
            {
                SourceId = "b",
                AttemptStarted = DateTimeOffset.UnixEpoch,
                NextVisit = DateTimeOffset.MaxValue,
            };
            await store.SaveAsync(died, Cancel);
        }

        await PullAsync("a");

        Assert.Equal(["/b", "/a"], _site.Paths);
    }

    private async Task<string> PullAsync(params string[] names)
    {
        var output = new StringWriter();
        Assert.Equal(0, await PullCommand.RunAsync(_place.Options, names, json: false, output, Cancel));
        return output.ToString();
    }

    private static Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Headers.IfNoneMatch.Count > 0)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        http.Response.Headers.ETag = "\"1\"";
        var path = http.Request.Path.Value!;
        return http.Response.WriteAsync(path switch
        {
            "/broken" => "Not a feed at all.",
            _ when path.StartsWith("/empty/", StringComparison.Ordinal) => Workplace.Rss(),
            _ => Workplace.Rss($"First of {path}", $"Second of {path}"),
        });
    }
}
