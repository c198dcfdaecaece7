namespace Aggregator.Configuration;

public sealed class OptionChecksTests
{
    [Fact]
    public void The_defaults_are_without_fault() => Assert.Empty(OptionChecks.Of(new AggregatorOptions()));

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://*:8080")]
    [InlineData("http://[::1]:8080; http://localhost:8081")]
    public void Addresses_to_listen_on_are_taken(string urls) =>
        Assert.Empty(OptionChecks.Of(new AggregatorOptions { Urls = urls }));

    [Theory]
    [InlineData("")]
    [InlineData("localhost:8080")]
    [InlineData("https://localhost:8443")]
    [InlineData("http://localhost:8080/news")]
    [InlineData("http://unix:/tmp/a.sock")]
    public void What_cannot_be_listened_on_is_named(string urls)
    {
        var problem = Assert.Single(OptionChecks.Of(new AggregatorOptions { Urls = urls }));

        Assert.StartsWith("Aggregator__Urls", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_settings_out_of_their_range_are_named_at_once()
    {
        var options = new AggregatorOptions
        {
            Fetch = new FetchOptions { Parallel = 0, ConnectTimeout = TimeSpan.FromHours(1), ArticlesPerVisit = -1 },
        };

        Assert.Equal(
            [
                "Aggregator__Fetch__Parallel is 0; write 1 to 256.",
                "Aggregator__Fetch__ConnectTimeout is 01:00:00; write 00:00:01 to 00:01:00.",
                "Aggregator__Fetch__ArticlesPerVisit is -1; write 0 to 1000.",
            ],
            OptionChecks.Of(options));
    }
}
