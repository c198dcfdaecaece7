namespace Aggregator.Fetching;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("120.5", 120.5)]
    [InlineData("Sun, 01 Mar 2026 12:05:00 GMT", 300)]
    [InlineData("Mon, 01 Mar 2026 12:05:00 GMT", 300)]
    [InlineData("Sunday, 01-Mar-26 12:05:00 GMT", 300)]
    [InlineData("Sun Mar  1 12:05:00 2026", 300)]
    [InlineData("99999999999", 30 * 86_400)]
    [InlineData("99999999999999999999999999999999999", 30 * 86_400)]
    [InlineData("Fri, 01 Jan 2094 00:00:00 GMT", 30 * 86_400)]
    public void Seconds_and_every_form_of_date_are_understood(string value, double seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), RetryAfter.Read(value, date: null, Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e9")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT")]
    public void What_says_nothing_or_a_time_past_holds_nobody_back(string? value) =>
        Assert.Null(RetryAfter.Read(value, date: null, Now));

    [Fact]
    public void A_servers_wrong_clock_is_taken_out_of_the_reckoning() =>
        Assert.Equal(
            Now.AddSeconds(60),
            RetryAfter.Read("Sun, 01 Mar 2026 18:01:00 GMT", "Sun, 01 Mar 2026 18:00:00 GMT", Now));
}
