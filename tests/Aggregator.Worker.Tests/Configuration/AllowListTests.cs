using System.Net;

namespace Aggregator.Configuration;

public sealed class AllowListTests
{
    private static readonly IPAddress Here = IPAddress.Parse("127.0.0.1");

    [Theory]
    [InlineData("127.0.0.1:8090", "x.test", "127.0.0.1", 8090, true)]
    [InlineData("127.0.0.1:8090", "x.test", "::ffff:127.0.0.1", 8090, true)]
    [InlineData("127.0.0.1:8090", "x.test", "127.0.0.1", 8091, false)]
    [InlineData("127.0.0.1:8090", "x.test", "127.0.0.2", 8090, false)]
    [InlineData("10.1.0.0/16:80, 127.0.0.0/8:8090 ,", "x.test", "127.9.9.9", 8090, true)]
    [InlineData("10.1.0.0/16:80, 127.0.0.0/8:8090", "x.test", "10.2.0.1", 80, false)]
    [InlineData("127.0.0.1/8:8090", "x.test", "127.9.9.9", 8090, true)]
    [InlineData("[::1]:8090", "x.test", "::1", 8090, true)]
    [InlineData("[fd00::/8]:443", "x.test", "fd12::1", 443, true)]
    [InlineData("News.Intranet.Test:80", "news.intranet.test.", "10.0.0.1", 80, true)]
    [InlineData("news.intranet.test:80", "other.intranet.test", "10.0.0.1", 80, false)]
    [InlineData("news.intranet.test:80", "news.intranet.test", "10.0.0.1", 8080, false)]
    [InlineData("", "x.test", "127.0.0.1", 80, false)]
    public void Only_what_the_admin_named_is_open(string list, string host, string address, int port, bool open)
    {
        var allowed = AllowList.Parse(list, out var problems);

        Assert.Empty(problems);
        Assert.Equal(open, allowed.Allows(host, IPAddress.Parse(address), port));
    }

    [Theory]
    [InlineData("127.0.0.1", "has no port")]
    [InlineData("[::1]", "has no port")]
    [InlineData("127.0.0.1:0", "between 1 and 65535")]
    [InlineData("127.0.0.1:http", "between 1 and 65535")]
    [InlineData("::1:80", "without brackets")]
    [InlineData("10.0.0.0/33:80", "is not a network")]
    [InlineData("example.test/8:80", "is not a network")]
    [InlineData("http://example.test:80", "IPv6 address without brackets")]
    [InlineData("a b:80", "does not begin")]
    public void An_entry_that_makes_no_sense_is_told_with_its_remedy(string entry, string says)
    {
        var allowed = AllowList.Parse($"127.0.0.1:81,{entry}", out var problems);

        Assert.Contains(says, Assert.Single(problems), StringComparison.Ordinal);
        Assert.Contains($"\"{entry}\"", problems[0], StringComparison.Ordinal);
        Assert.True(allowed.Allows("x.test", Here, 81));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8090/", true)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("https://[::ffff:10.1.2.3]/", true)]
    [InlineData("http://news.intranet.test/feed", true)]
    [InlineData("https://news.intranet.test/feed", false)]
    public void An_address_is_judged_by_its_look_too(string url, bool open) => Assert.Equal(
        open,
        AllowList.Parse("127.0.0.0/8:8090, 10.0.0.0/8:443, news.intranet.test:80", out _).Allows(new Uri(url)));

    [Fact]
    public void A_list_that_makes_no_sense_stops_the_start()
    {
        var options = new AggregatorOptions { Fetch = { AllowPrivate = "127.0.0.1, ::1:80" } };

        Assert.Equal(2, OptionChecks.Of(options).Count);
    }
}
