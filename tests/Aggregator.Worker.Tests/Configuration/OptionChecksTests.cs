namespace Aggregator.Configuration;

public sealed class OptionChecksTests
{
    [Fact]
    public void The_defaults_are_without_fault() => Assert.Empty(OptionChecks.Of(new AggregatorOptions()));

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    [InlineData("http://0.0.0.0:8080; http://[::]:8081")]
    [InlineData("http://[::1]:8080; http://localhost:8081")]
    public void Addresses_to_listen_on_are_taken(string urls) =>
        Assert.Empty(OptionChecks.Of(new AggregatorOptions { Urls = urls }));

    [Theory]
    [InlineData("")]
    [InlineData("localhost:8080")]
    [InlineData("https://localhost:8443")]
    [InlineData("http://localhost:8080/news")]
    [InlineData("http://unix:/tmp/a.sock")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://256.1.1.1:8080")]
    [InlineData("http://news.alliance.example:8080")]
    [InlineData("http://127.0.0.1:80b0")]
    [InlineData("http://localhost:0")]
    public void What_cannot_be_listened_on_is_named(string urls)
    {
        var problem = Assert.Single(OptionChecks.Of(new AggregatorOptions { Urls = urls }));

        Assert.StartsWith("Aggregator__Urls", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_and_a_folder_must_have_names() => Assert.Equal(
        [
            "Aggregator__Feeds names nothing; write a file, such as feeds.json.",
            "Aggregator__Data names nothing; write a folder, such as data.",
        ],
        OptionChecks.Of(new AggregatorOptions { Feeds = "", Data = " " }));

    [Fact]
    public void All_settings_out_of_their_range_are_named_at_once()
    {
        var options = new AggregatorOptions
        {
            Fetch = new FetchOptions { Parallel = 0, ConnectTimeout = TimeSpan.FromHours(1), ArticlesPerVisit = -1 },
            Read = new ReadOptions
            {
                Items = 0,
                FeedDepth = 1,
                HtmlDepth = 1,
                ItemCharacters = 1,
                TitleCharacters = 1,
                ListEntries = 0,
            },
        };

        Assert.Equal(
            [
                "Aggregator__Fetch__Parallel is 0; write 1 to 256.",
                "Aggregator__Fetch__ConnectTimeout is 01:00:00; write 00:00:01 to 00:01:00.",
                "Aggregator__Fetch__ArticlesPerVisit is -1; write 0 to 1000.",
                "Aggregator__Read__Items is 0; write 1 to 100000.",
                "Aggregator__Read__FeedDepth is 1; write 20 to 1000.",
                "Aggregator__Read__HtmlDepth is 1; write 50 to 5000.",
                "Aggregator__Read__ItemCharacters is 1; write 1000 to 10000000.",
                "Aggregator__Read__TitleCharacters is 1; write 20 to 10000.",
                "Aggregator__Read__ListEntries is 0; write 1 to 1000.",
            ],
            OptionChecks.Of(options));
    }
}
