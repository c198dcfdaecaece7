using Aggregator.Configuration;
using Aggregator.Sources;
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
    private LoopbackServer? _other;

    private string Feeds => Path.Combine(_folder, "feeds.json");

    public async ValueTask InitializeAsync() => _site = await LoopbackServer.StartAsync(AnswerAsync);

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        if (_other is not null) await _other.DisposeAsync();
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
    [InlineData(null)]
    [InlineData(SourceKind.Feed)]
    public async Task A_feed_is_taken_as_a_visit_would_read_it_whatever_robots_txt_says_of_pages(SourceKind? kind)
    {
        await WriteAsync(Begun);

        Assert.Contains("a feed with 2 items", await LookAsync("/closed/rss", kind), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/closed/page", null)]
    [InlineData("/closed/rss", SourceKind.Page)]
    public async Task A_page_is_not_taken_where_robots_txt_forbids_it(string path, SourceKind? kind)
    {
        await WriteAsync(Begun);

        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(() => LookAsync(path, kind));

        Assert.Contains("robots.txt", refusal.Reasons[0], StringComparison.Ordinal);
        Assert.Equal(Begun, await ReadAsync());
    }

    [Fact]
    public async Task An_address_that_leads_to_another_domain_is_not_written_and_both_are_named()
    {
        await WriteAsync(Begun);
        _other = await LoopbackServer.StartAsync(_ => Workplace.Rss("One"), "127.0.0.2");

        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(() => LookAsync("/away"));

        Assert.StartsWith(
            $"{_site.Url("/away")} leads to {_other.Url("/rss")}, at another domain. Nothing was written.",
            refusal.Reasons[0],
            StringComparison.Ordinal);
        Assert.Equal(Begun, await ReadAsync());
    }

    [Theory]
    [InlineData("m.example", "https://m.example/")]
    [InlineData("www.m.example/rss.xml", "https://www.m.example/rss.xml")]
    public async Task An_address_may_be_pasted_without_its_scheme(string pasted, string written)
    {
        await WriteAsync(Begun);

        var (exit, _) = await AddAsync(pasted, "--member", "m", "--unseen", "--kind", "page");

        Assert.Equal(0, exit);
        Assert.Contains($"\"{written}\"", await ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine.opml")]
    [InlineData("feeds.xml")]
    [InlineData("mine/feeds.xml")]
    [InlineData("/mine.example/feeds")]
    public async Task What_looks_like_a_file_is_not_asked_for(string target)
    {
        var (exit, output) = await AddAsync(target, "--member", "m", "--unseen", "--kind", "page");

        Assert.Equal(1, exit);
        Assert.Contains("cannot be read as a file", output[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_into_a_comment()
    {
        await WriteAsync(
            "{ \"members\": [ { \"id\": \"m\", \"sources\": [\n{ \"url\": \"https://m.example/\" } /*/ , */\n] } ] }");

        var (exit, _) = await AddAsync("https://m.example/rss", "--member", "m", "--unseen", "--kind", "feed");

        Assert.Equal(0, exit);
        Assert.Equal(2, CatalogFile.Read(Feeds, Newsroom.Checks(new())).Catalog!.Sources.Count);
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

    private Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == "/away") http.Response.Redirect($"http://127.0.0.2:{_other!.Port}/rss");
        if (http.Request.Path == "/missing") http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Response.WriteAsync(http.Request.Path.Value switch
        {
            "/rss" or "/closed/rss" => Workplace.Rss("One", "Two"),
            "/robots.txt" => "User-agent: *\nDisallow: /closed/",
            _ => "<p>Nothing",
        });
    }

    private Task<(int Exit, string[] Output)> AddAsync(params string[] arguments) =>
        CommandRun.RunAsync(AddCommand.Create, ["--feeds", Feeds, .. arguments]);

    private async Task<string> LookAsync(string path, SourceKind? kind = null)
    {
        var options = new AggregatorOptions
        {
            Feeds = Feeds,
            Fetch = new FetchOptions
            {
                AllowPrivate = $"127.0.0.1:{_site.Port}" + (_other is null ? "" : $", 127.0.0.2:{_other.Port}"),
            },
        };
        var order = new AddOrder { Target = _site.Url(path).AbsoluteUri, Member = "m", Kind = kind };
        using var output = new StringWriter();
        await AddCommand.RunAsync(options, order, output, TestContext.Current.CancellationToken);
        return output.ToString();
    }

    private Task WriteAsync(string json) => File.WriteAllTextAsync(Feeds, json, TestContext.Current.CancellationToken);

    private Task<string> ReadAsync() => File.ReadAllTextAsync(Feeds, TestContext.Current.CancellationToken);
}
