using System.Text;
using Aggregator.Configuration;

namespace Aggregator.Fetching;

public sealed class GuardTests
{
    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f000001:{0}/")]
    [InlineData("http://0177.0.0.1:{0}/")]
    [InlineData("http://127.1:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://[::ffff:7f00:1]:{0}/")]
    [InlineData("http://\uFF11\uFF12\uFF17.0.0.1:{0}/")]
    [InlineData("http://127\u30020\u30020\u30021:{0}/")]
    [InlineData("http://anything@127.0.0.1:{0}/")]
    public async Task No_spelling_of_an_address_gets_past_the_guard(string spelling)
    {
        await using var inside = await LoopbackServer.StartAsync(_ => "inside");
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, spelling, inside.Port);
        var redirect = Encoding.UTF8.GetBytes(
            $"HTTP/1.1 302 Found\r\nLocation: {address}\r\nContent-Length: 0\r\n\r\n");
        await using var server = new RawServer((stream, cancel) => stream.WriteAsync(redirect, cancel).AsTask());
        using var fetcher = Visitor.To(server.Port);

        var straight = await fetcher.FetchAsync(new Uri(address));
        var led = await fetcher.FetchAsync(server.Root);

        Assert.Equal((FetchError.Refused, FetchError.Refused), (straight.Error, led.Error));
        Assert.Empty(inside.Requests);
    }

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("fd00::1")]
    [InlineData("10.1.2.3", "10.1.2.4")]
    public async Task A_name_at_a_private_address_is_refused_with_the_address_named(params string[] addresses)
    {
        using var fetcher = Visitor.Resolving(addresses);

        var result = await fetcher.FetchAsync(new Uri("http://news.test/?key=secret"));

        Assert.Equal((FetchError.Refused, null), (result.Error, result.HttpStatus));
        Assert.Contains("news.test", result.Message, StringComparison.Ordinal);
        Assert.Contains(addresses[0], result.Message, StringComparison.Ordinal);
        Assert.Contains("Aggregator__Fetch__AllowPrivate", result.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_addresses_only_those_allowed_are_tried_until_one_answers()
    {
        await using var server = await LoopbackServer.StartAsync(_ => "x", "127.0.0.7");
        // The first is private, nobody listens at the second and third.
        using var fetcher = Visitor.Resolving(["10.1.2.3", "::1", "127.0.0.8", "127.0.0.7"], server.Port);

        var result = await fetcher.FetchAsync(new Uri($"http://news.test:{server.Port}/"));

        Assert.Equal(FetchError.None, result.Error);
        Assert.Equal($"news.test:{server.Port}", server.Requests[0]["Host"]);
    }

    [Fact]
    public async Task Only_the_port_that_was_named_is_open()
    {
        await using var server = await LoopbackServer.StartAsync(_ => "x");
        using var open = new Fetcher(
            new FetchOptions { AllowPrivate = $"localhost:{server.Port}" }, TimeProvider.System);

        var byName = await open.FetchAsync(new Uri($"http://localhost:{server.Port}/"));
        var byAddress = await open.FetchAsync(server.Root);

        Assert.Equal((FetchError.None, FetchError.Refused), (byName.Error, byAddress.Error));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    public async Task Other_schemes_are_refused_from_the_start(string address)
    {
        using var fetcher = Visitor.To(80);

        Assert.Equal(FetchError.Refused, (await fetcher.FetchAsync(new Uri(address))).Error);
    }
}
