using System.Text;
using Aggregator.Configuration;
using Aggregator.Sources;

namespace Aggregator.Commands;

public sealed class OpmlImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;

    private string Feeds => Path.Combine(_folder, "feeds.json");

    private string Opml => Path.Combine(_folder, "feeds.opml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Subscriptions_go_to_the_members_whose_domain_they_have_and_new_domains_become_members()
    {
        await WriteAsync(Feeds, """{ "members": [ { "id": "m", "site": "https://m.example/" } ] }""");
        await WriteAsync(
            Opml,
            """
            <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
            <outline text="Unis"><outline text="M" type="rss" xmlUrl="https://news.m.example/rss"/>
            <outline title="兰州大学" xmlUrl="https://feeds.example.net/lzu" htmlUrl="https://www.lzu.edu.cn/"/>
            <outline title="Again" xmlurl="https://news.lzu.edu.cn/atom" htmlUrl="https://news.lzu.edu.cn/"/></outline>
            <outline text="M twice" xmlUrl="https://NEWS.m.example/rss"/>
            <outline text="Mail" xmlUrl="imap://m.example/"/>
            </body></opml>
            """);

        var (exit, output) = await AddAsync();

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
        Assert.Contains("\"name\": { \"en\": \"兰州大学\" }", await File.ReadAllTextAsync(Feeds, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("0 taken", (await AddAsync()).Output[^2][..7]);
    }

    [Theory]
    [InlineData("windows-1251", "Бакинский университет")]
    [InlineData("gb2312", "兰州大学")]
    [InlineData("utf-8", "Bakı Universiteti")]
    public async Task Titles_are_read_in_the_character_set_of_the_file(string charset, string title)
    {
        var opml = $"<?xml version='1.0' encoding='{charset}'?>"
            + $"<opml><outline text='{title}' xmlUrl='https://m.example/'/></opml>";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await File.WriteAllBytesAsync(
            Opml, Encoding.GetEncoding(charset).GetBytes(opml), TestContext.Current.CancellationToken);

        Assert.Equal(0, (await AddAsync()).Exit);
        Assert.Equal(title, Assert.Single(Written().Members).Name("en"));
    }

    [Fact]
    public async Task An_odd_address_does_not_cost_the_others()
    {
        await WriteAsync(
            Opml,
            """
            <opml><outline text="Odd" xmlUrl="http://[::1]/f"/><outline text="Number" xmlUrl="http://127.0.0.1/f"/>
            <outline text="M" xmlUrl="https://m.example/"/></opml>
            """);

        Assert.Equal(0, (await AddAsync()).Exit);
        Assert.Equal(["1", "127.0.0.1", "m"], Written().Members.Select(member => member.Id));
    }

    [Fact]
    public async Task At_a_service_that_many_share_each_is_a_member_of_its_own_named_by_its_title()
    {
        await WriteAsync(
            Opml,
            """
            <opml><outline text="Université de Liège" xmlUrl="https://feeds.feedburner.com/a"/>
            <outline text="兰州大学" xmlUrl="https://feeds.feedburner.com/b"/>
            <outline text="Third" xmlUrl="https://www.youtube.com/feeds/videos.xml?channel_id=c"/>
            <outline text="Third" xmlUrl="https://www.youtube.com/feeds/videos.xml?channel_id=d"
                htmlUrl="https://www.youtube.com/channel/d"/>
            <outline text="Lab" xmlUrl="https://lab.github.io/feed.xml"/>
            <outline text="Library" xmlUrl="https://library.github.io/feed.xml"/>
            <outline text="Fourth" xmlUrl="https://feeds.feedburner.com/e" htmlUrl="https://www.fourth.example/"/>
            </opml>
            """);

        Assert.Equal(0, (await AddAsync()).Exit);
        Assert.Equal(
            ["universite-de-liege", "member", "third", "third-2", "lab", "library", "fourth"],
            Written().Members.Select(member => member.Id));
    }

    [Fact]
    public async Task A_member_that_is_made_without_a_name_counts_as_new()
    {
        await WriteAsync(Opml, """<opml><outline text="M" xmlUrl="https://m.example/"/></opml>""");

        var (_, output) = await AddAsync("--member", "m", "--create");

        Assert.Equal($"1 taken into {Feeds} (new members: 1), 0 not taken.", output[1]);
    }

    private Task<(int Exit, string[] Output)> AddAsync(params string[] options) =>
        CommandRun.RunAsync(AddCommand.Create, ["--feeds", Feeds, Opml, .. options]);

    private Catalog Written() => CatalogFile.Read(Feeds, Newsroom.Checks(new())).Catalog!;

    private static Task WriteAsync(string file, string text) =>
        File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
}
