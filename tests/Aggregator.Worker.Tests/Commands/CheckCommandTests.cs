using System.CommandLine;
using System.Text.Json;

namespace Aggregator.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;

    private string Feeds => Path.Combine(_folder, "feeds.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_problem_is_a_line_with_its_place_and_the_exit_code_is_one()
    {
        await WriteAsync("""
            {
              "members": [
                { "id": "a", "sources": [
                  { "id": "x", "kind": "page", "url": "example.edu/news", "scrape": { "item": "li[" } } ] },
                { "id": "a", "cuontry": "AZ" }
              ]
            }
            """);

        var (exit, output) = await RunAsync();

        Assert.Equal(1, exit);
        Assert.StartsWith($"{Feeds}:4:43: error: members[0].sources[0].url: is ", output[0], StringComparison.Ordinal);
        Assert.StartsWith(
            $"{Feeds}:4:83: error: members[0].sources[0].scrape.item: is \"li[\"", output[1], StringComparison.Ordinal);
        Assert.StartsWith($"{Feeds}:5:13: error: members[1].id: has the same id", output[2], StringComparison.Ordinal);
        Assert.EndsWith("did you mean \"country\"?", output[3], StringComparison.Ordinal);
        Assert.Equal($"{Feeds} does not work: 4 errors, 0 warnings.", output[4]);
    }

    [Fact]
    public async Task Warnings_alone_let_the_file_pass()
    {
        await WriteAsync("""
            { "members": [ { "id": "a", "sources": [
              { "id": "x", "kind": "feed", "url": "https://a.example/", "http": { "userAgent": "y" } } ] } ] }
            """);

        var (exit, output) = await RunAsync();

        Assert.Equal(0, exit);
        Assert.StartsWith(
            $"{Feeds}:2:71: warning: members[0].sources[0].http.userAgent: is known", output[0], StringComparison.Ordinal);
        Assert.Equal($"{Feeds} works: 1 member, 1 source (1 switched on); publishes the feed with everything"
            + " and 2 others, and one for each language that there are stories in; 0 errors, 1 warning.", output[1]);
    }

    [Fact]
    public async Task Machines_get_the_same_as_one_object()
    {
        await WriteAsync("{ \"members\": [ { \"id\": \"ə\" } ] }");

        var (exit, output) = await RunAsync("--json");

        Assert.Equal(1, exit);
        var report = JsonDocument.Parse(Assert.Single(output)).RootElement;
        Assert.False(report.GetProperty("works").GetBoolean());
        var problem = Assert.Single(report.GetProperty("problems").EnumerateArray());
        Assert.Equal(("error", 1, 24, "members[0].id"), (
            problem.GetProperty("severity").GetString(), problem.GetProperty("line").GetInt32(),
            problem.GetProperty("column").GetInt32(), problem.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task Machines_get_the_paths_of_all_that_will_be_published()
    {
        await WriteAsync("""
            { "members": [ { "id": "a", "country": "AZ" } ], "topics": [ { "id": "silk", "any": ["silk"] } ] }
            """);

        var (_, output) = await RunAsync("--json");

        var feeds = JsonDocument.Parse(Assert.Single(output)).RootElement.GetProperty("feeds").EnumerateArray();
        Assert.Equal(
            ["member/a", "country/AZ", "topic/silk", "shared", "lang/{language}"], feeds.Select(path => path.GetString()));
    }

    [Fact]
    public async Task A_missing_file_is_one_problem_and_exit_code_one()
    {
        var (exit, output) = await RunAsync();

        Assert.Equal(1, exit);
        Assert.StartsWith($"{Feeds}:1:1: error: is not there", output[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_repositorys_own_file_has_no_error_and_asks_nobody_yet()
    {
        File.Copy(Path.Combine(Repository.Top, "feeds.json"), Feeds);

        var (exit, output) = await RunAsync();

        Assert.Equal(0, exit);
        Assert.Contains("2 members, 2 sources (0 switched on); publishes", output[^1], StringComparison.Ordinal);
    }

    private Task WriteAsync(string json) => File.WriteAllTextAsync(Feeds, json, TestContext.Current.CancellationToken);

    private async Task<(int Exit, string[] Output)> RunAsync(params string[] arguments)
    {
        var common = new CommonOptions();
        var root = new RootCommand { CheckCommand.Create(common) };
        common.AddTo(root);
        using var output = new StringWriter();
        string[] line = ["check", "--feeds", Feeds, .. arguments];
        var exit = await root.Parse(line).InvokeAsync(
            new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);
        return (exit, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
