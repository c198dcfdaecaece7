using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Commands;

public sealed class VisitCommandTests : IAsyncLifetime
{
    private readonly Workplace _place = new();
    private LoopbackServer _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackServer.StartAsync(AnswerAsync);
        _place.AllowPrivate = $"127.0.0.1:{_site.Port}";
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task The_json_says_all_that_is_known_of_the_source()
    {
        var visit = await VisitAsync("/news");

        Assert.Equal(
            [
                "source", "state", "requested", "httpStatus", "error", "message", "nextVisit", "url", "movedTo",
                "lastSuccess", "new", "joined", "updated", "total",
            ],
            visit.EnumerateObject().Select(property => property.Name));
        Assert.Equal("a", visit.GetProperty("source").GetString());
        Assert.Equal("OK", visit.GetProperty("state").GetString());
        Assert.Equal(200, visit.GetProperty("httpStatus").GetInt32());
        Assert.Equal(JsonValueKind.Null, visit.GetProperty("error").ValueKind);
        Assert.Equal(_site.Url("/news").AbsoluteUri, visit.GetProperty("url").GetString());
        Assert.Equal((2, 0, 2), (Number(visit, "new"), Number(visit, "updated"), Number(visit, "total")));
        Assert.Equal(TimeSpan.FromHours(1), Moment(visit, "nextVisit") - Moment(visit, "lastSuccess"));
    }

    [Fact]
    public async Task A_source_is_visited_again_at_once_when_a_person_asks()
    {
        await VisitAsync("/news");
        await VisitAsync("/news");

        Assert.Equal(2, _site.Requests.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Anew_the_page_is_read_as_if_it_never_was_here_and_by_the_service(bool isServed)
    {
        _place.Write(("a", _site.Url("/tagged")));
        if (isServed) await _place.StartAsync();
        await VisitAsync("/tagged");
        Assert.Equal(304, Number(await VisitAsync("/tagged"), "httpStatus"));

        Assert.Equal(200, Number(await VisitAsync("/tagged", anew: true), "httpStatus"));
    }

    [Theory]
    [InlineData("/gone", "GONE", 410)]
    [InlineData("/busy", "RATE_LIMITED", 429)]
    public async Task Against_the_server_s_own_word_no_request_is_made_and_the_message_says_so(
        string path, string state, int status)
    {
        await VisitAsync(path);
        var again = await VisitAsync(path);

        Assert.Single(_site.Requests);
        Assert.False(again.GetProperty("requested").GetBoolean());
        Assert.Equal(state, again.GetProperty("state").GetString());
        Assert.Equal(status, again.GetProperty("httpStatus").GetInt32());
        Assert.Contains("no request was made", again.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_has_an_error_a_message_and_a_next_visit()
    {
        var visit = await VisitAsync("/missing");

        Assert.Equal("FAILING", visit.GetProperty("state").GetString());
        Assert.Equal("NotFound", visit.GetProperty("error").GetString());
        Assert.NotEmpty(visit.GetProperty("message").GetString()!);
        Assert.Equal(JsonValueKind.Null, visit.GetProperty("lastSuccess").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, visit.GetProperty("nextVisit").ValueKind);
    }

    [Fact]
    public async Task A_person_gets_two_lines()
    {
        _place.Write(("a", _site.Url("/news")));
        var output = new StringWriter();
        await VisitCommand.RunAsync(_place.Options, "a", json: false, output, Cancel);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("a: OK, 2 items, 2 new, 0 joined, 0 updated", lines[0]);
        Assert.StartsWith("  Next visit ", lines[1], StringComparison.Ordinal);
    }

    private static DateTimeOffset Moment(JsonElement visit, string name) => visit.GetProperty(name).GetDateTimeOffset();

    private static int Number(JsonElement visit, string name) => visit.GetProperty(name).GetInt32();

    private async Task<JsonElement> VisitAsync(string path, bool anew = false)
    {
        _place.Write(("a", _site.Url(path)));
        var output = new StringWriter();
        Assert.Equal(0, await VisitCommand.RunAsync(_place.Options, "a", json: true, output, Cancel, anew));
        return JsonDocument.Parse(output.ToString()).RootElement;
    }

    private static Task AnswerAsync(HttpContext http)
    {
        http.Response.StatusCode = http.Request.Path.Value switch
        {
            "/gone" => StatusCodes.Status410Gone,
            "/busy" => StatusCodes.Status429TooManyRequests,
            "/tagged" when http.Request.Headers.IfNoneMatch == "\"1\"" => StatusCodes.Status304NotModified,
            "/missing" => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status200OK,
        };
        http.Response.Headers.RetryAfter = http.Request.Path == "/busy" ? "600" : default;
        if (http.Request.Path == "/tagged") http.Response.Headers.ETag = "\"1\"";
        if (http.Response.StatusCode is StatusCodes.Status304NotModified) return Task.CompletedTask;
        return http.Response.WriteAsync(Workplace.Rss("One", "Two"));
    }
}
