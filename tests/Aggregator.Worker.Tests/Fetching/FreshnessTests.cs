namespace Aggregator.Fetching;

public sealed class FreshnessTests
{
    private const string Date = "Sun, 01 Mar 2026 12:00:00 GMT";
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("max-age=120", null, null, 120)]
    [InlineData("public, Max-Age=\"120\" , must-revalidate", null, null, 120)]
    [InlineData("max-age=120", null, "50", 70)]
    [InlineData("max-age=60, max-age=600", null, null, 60)]
    [InlineData("max-age=60", "Sun, 01 Mar 2026 13:00:00 GMT", null, 60)]
    [InlineData("public", "Sun, 01 Mar 2026 13:00:00 GMT", null, 3600)]
    [InlineData(null, "Sun, 01 Mar 2026 13:00:00 GMT", "600", 3000)]
    [InlineData("max-age=31536000", null, null, 86_400)]
    [InlineData("max-age=99999999999999999999", null, null, 86_400)]
    public void An_answer_stays_fresh_as_long_as_it_says(
        string? cacheControl, string? expires, string? age, int seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), Freshness.Read(cacheControl, expires, Date, age, Now));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("no-cache, max-age=600", null, null)]
    [InlineData("max-age=600, no-store", null, null)]
    [InlineData("no-cache", "Sun, 01 Mar 2026 13:00:00 GMT", null)]
    [InlineData("max-age=0", "Sun, 01 Mar 2026 13:00:00 GMT", null)]
    [InlineData("max-age=600", null, "600")]
    [InlineData("s-maxage=600", null, null)]
    [InlineData("max-age=soon", null, null)]
    [InlineData("max-age=NaN", null, null)]
    [InlineData("max-age", null, null)]
    [InlineData(null, "0", null)]
    [InlineData(null, "-1", null)]
    [InlineData(null, "Thu, 01 Jan 1970 00:00:00 GMT", null)]
    public void Without_a_promise_there_is_nothing_to_wait_for(string? cacheControl, string? expires, string? age) =>
        Assert.Null(Freshness.Read(cacheControl, expires, Date, age, Now));

    [Fact]
    public void Expires_counts_from_the_servers_own_clock() =>
        Assert.Equal(
            Now.AddSeconds(60),
            Freshness.Read(null, "Sun, 01 Mar 2026 18:01:00 GMT", "Sun, 01 Mar 2026 18:00:00 GMT", null, Now));
}
