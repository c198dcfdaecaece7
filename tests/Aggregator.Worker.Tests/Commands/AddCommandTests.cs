using Aggregator.Configuration;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Commands;

public sealed class AddCommandTests : IAsyncLifetime
{
    private const string Begun =
        """
        {
          // Ours.
          "members": [
            { "id": "m", "site": "https://m.example/" }, // the first
          ],
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;
    private LoopbackServer _site = null!;

    private string Feeds => Path.Combine(_folder, "feeds.json");

    public async ValueTask InitializeAsync() => _site = await LoopbackServer.StartAsync(AnswerAsync);

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_source_is_written_behind_its_member_and_every_other_byte_stays()
    {
        await WriteAsync(Begun);

        var (exit, output) = await AddAsync(
            "https://m.example/rss", "--member", "M", "--unseen", "--kind", "feed", "--language", "az");

        Assert.Equal(0, exit);
        Assert.Equal($"m-9edf1734 is in {Feeds} now, a source of m: not looked at yet.", output[0]);
        Assert.Equal(
            """
            {
              // Ours.
              "members": [
                { "id": "m", "site": "https://m.example/", "sources": [
                  { "id": "m-9edf1734", "kind": "feed", "url": "https://m.example/rss", "language": "az" }
                ] }, // the first
              ],
            }
            """,
            await ReadAsync());
    }

    [Fact]
    public async Task Where_nothing_is_yet_the_file_and_the_member_are_made()
    {
        var (exit, _) = await AddAsync(
            "https://m.example/rss", "--member", "m", "--create", "--name", "M University", "--name", "zh=大学",
            "--country", "CN", "--unseen", "--kind", "feed");

        Assert.Equal(0, exit);
        Assert.Contains(
            """{ "en": "M University", "zh": "大学" }""", await ReadAsync(), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task An_address_that_is_there_already_is_refused_with_the_sources_name()
    {
        await WriteAsync(Begun);
        await AddAsync("https://m.example/rss", "--member", "m", "--unseen", "--kind", "feed");
        var before = await ReadAsync();

        var (exit, output) = await AddAsync(
            "https://M.example:443/rss#top", "--member", "m", "--unseen", "--kind", "page");

        Assert.Equal(1, exit);
        Assert.Contains("address already: it is m-9edf1734, a source of m", output[0], StringComparison.Ordinal);
        Assert.Equal(before, await ReadAsync());
    }

    [Theory]
    [InlineData(new[] { "--member", "n" }, "has no member \"n\"; did you mean \"m\"? With --create it is made")]
    [InlineData(new string[0], "Whose source is it? Give --member ID")]
    [InlineData(new[] { "--member", "m", "--id", "a b" }, "would have errors after this and is left as it is")]
    [InlineData(new[] { "--member", "n", "--create", "--country", "XX" }, "would have errors after this")]
    public async Task What_cannot_be_written_is_said_and_the_file_stays(string[] options, string says)
    {
        await WriteAsync(Begun);

        var (exit, output) = await AddAsync(["https://m.example/rss", "--unseen", "--kind", "feed", .. options]);

        Assert.Equal(1, exit);
        Assert.Contains(says, output[^1], StringComparison.Ordinal);
        Assert.Equal(Begun, await ReadAsync());
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_file_with_errors_is_not_touched()
    {
        await WriteAsync("{ \"members\": [ { \"id\": \"m\" ] }");

        var (exit, output) = await AddAsync("https://m.example/rss", "--member", "m", "--unseen", "--kind", "feed");

        Assert.Equal(1, exit);
        Assert.Contains("has errors and is left as it is; mend it first", output[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_looked_at_once_before_it_is_written()
    {
        await WriteAsync(Begun);

        var output = await LookAsync("/rss");

        Assert.EndsWith($" is in {Feeds} now, a source of m: a feed with 2 items.\n", output, StringComparison.Ordinal);
        Assert.Contains(_site.Url("/rss").AbsoluteUri, await ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", "/rss"], _site.Paths);
    }

    [Theory]
    [InlineData("/missing", "does not know the address")]
    [InlineData("/empty", "No feed and no news list is seen at")]
    public async Task What_is_no_source_is_not_written(string path, string says)
    {
        await WriteAsync(Begun);

        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(() => LookAsync(path));

        Assert.Contains(says, refusal.Reasons[0], StringComparison.Ordinal);
        Assert.Contains("Nothing was written", refusal.Reasons[0], StringComparison.Ordinal);
        Assert.Equal(Begun, await ReadAsync());
    }

    [Fact]
    public async Task Subscriptions_go_to_the_members_whose_domain_they_have_and_new_domains_become_members()
    {
        await WriteAsync(Begun);
        var opml = Path.Combine(_folder, "feeds.opml");
        await File.WriteAllTextAsync(
            opml,
            """
            <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
            <outline text="Unis"><outline text="M" type="rss" xmlUrl="https://news.m.example/rss"/>
            <outline title="兰州大学" xmlUrl="https://feeds.example.net/lzu" htmlUrl="https://www.lzu.edu.cn/"/>
            <outline title="Again" xmlurl="https://news.lzu.edu.cn/atom" htmlUrl="https://news.lzu.edu.cn/"/></outline>
            <outline text="M twice" xmlUrl="https://NEWS.m.example/rss"/>
            <outline text="Mail" xmlUrl="imap://m.example/"/>
            </body></opml>
            """,
            TestContext.Current.CancellationToken);

        var (exit, output) = await AddAsync(opml);

        Assert.Equal(0, exit);
        Assert.Equal(
            [
                "m: https://news.m.example/rss",
                "lzu: https://feeds.example.net/lzu",
                "lzu: https://news.lzu.edu.cn/atom",
                "Not taken: \"M twice\": https://news.m.example/rss stands in the file twice.",
            ],
            output[..4]);
        Assert.StartsWith(
            "Not taken: \"Mail\": its address is \"imap://m.example/\", not a web address",
            output[4],
            StringComparison.Ordinal);
        Assert.Equal($"3 taken into {Feeds} (new members: 1), 2 not taken.", output[5]);
        Assert.Contains("\"name\": { \"en\": \"兰州大学\" }", await ReadAsync(), StringComparison.Ordinal);
        Assert.Empty(_site.Requests);
        Assert.Equal("0 taken", (await AddAsync(opml)).Output[^2][..7]);
    }

    [Fact]
    public async Task Ids_are_written_once_and_stay()
    {
        await WriteAsync("""{ "members": [ { "id": "m", "sources": [ { "url": "https://m.example/rss" } ] } ] }""");

        var listed = await CommandRun.RunAsync(IdsCommand.Create, "--feeds", Feeds);
        var written = await CommandRun.RunAsync(IdsCommand.Create, "--feeds", Feeds, "--write");
        var again = await CommandRun.RunAsync(IdsCommand.Create, "--feeds", Feeds, "--write");

        Assert.Equal("m-9edf1734  https://m.example/rss", listed.Output[0]);
        Assert.Equal($"1 id written into {Feeds}.", written.Output[1]);
        Assert.Equal($"Every source in {Feeds} has an id.", again.Output[0]);
        Assert.Equal(
            """{ "members": [ { "id": "m", "sources": [ { "id": "m-9edf1734", "url": "https://m.example/rss" } ] } ] }""",
            await ReadAsync());
    }

    private static Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path.Value is "/missing" or "/robots.txt")
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Response.WriteAsync(http.Request.Path == "/rss" ? Workplace.Rss("One", "Two") : "<p>Nothing");
    }

    private Task<(int Exit, string[] Output)> AddAsync(params string[] arguments) =>
        CommandRun.RunAsync(AddCommand.Create, ["--feeds", Feeds, .. arguments]);

    private async Task<string> LookAsync(string path)
    {
        var options = new AggregatorOptions
        {
            Feeds = Feeds,
            Fetch = new FetchOptions { AllowPrivate = $"127.0.0.1:{_site.Port}" },
        };
        var order = new AddOrder { Target = _site.Url(path).AbsoluteUri, Member = "m" };
        using var output = new StringWriter();
        await AddCommand.RunAsync(options, order, output, TestContext.Current.CancellationToken);
        return output.ToString();
    }

    private Task WriteAsync(string json) => File.WriteAllTextAsync(Feeds, json, TestContext.Current.CancellationToken);

    private Task<string> ReadAsync() => File.ReadAllTextAsync(Feeds, TestContext.Current.CancellationToken);
}
