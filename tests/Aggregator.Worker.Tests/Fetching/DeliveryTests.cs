using Microsoft.AspNetCore.Http;

namespace Aggregator.Fetching;

public sealed class DeliveryTests
{
    [Fact]
    public async Task A_form_arrives_with_our_name_and_contact()
    {
        var form = "";
        await using var server = await LoopbackServer.StartAsync(async http =>
        {
            using var body = new StreamReader(http.Request.Body);
            form = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
            http.Response.StatusCode = 204;
        });
        using var fetcher = Visitor.To(server.Port);

        var result = await PostAsync(fetcher, server.Url("/hub"));

        Assert.Equal((FetchError.None, 204), (result.Error, result.HttpStatus));
        Assert.Equal("a=1&b=%D0%BA+%26", form);
        Assert.EndsWith("(+mailto:news@alliance.example)", server.Requests[0]["User-Agent"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task What_is_no_success_is_trouble_and_no_redirect_is_followed(int status)
    {
        await using var other = await LoopbackServer.StartAsync(_ => "other");
        await using var server = await LoopbackServer.StartAsync(http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = other.Root.AbsoluteUri;
            http.Response.Headers.RetryAfter = "120";
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port, other.Port);

        var result = await PostAsync(fetcher, server.Url("/hub"));

        Assert.Equal((FetchError.HttpStatus, status), (result.Error, result.HttpStatus));
        Assert.NotNull(result.NotBefore);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_waited_for()
    {
        await using var server = await LoopbackServer.StartAsync(async http =>
        {
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.WriteAsync(new string('x', 10_000), http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        });
        using var fetcher = Visitor.To(server.Port);

        Assert.Equal(FetchError.None, (await PostAsync(fetcher, server.Url("/hub"))).Error);
    }

    [Fact]
    public async Task A_private_address_is_refused()
    {
        await using var server = await LoopbackServer.StartAsync(_ => "x");
        using var fetcher = Visitor.To();

        Assert.Equal(FetchError.Refused, (await PostAsync(fetcher, server.Root)).Error);
        Assert.Equal(FetchError.Refused, (await PostAsync(fetcher, new Uri("ftp://hub.example/"))).Error);
        Assert.Empty(server.Requests);
    }

    private static Task<FetchResult> PostAsync(Fetcher fetcher, Uri url) => fetcher.PostAsync(
        new PostRequest
        {
            Url = url,
            Form = [new("a", "1"), new("b", "к &")],
            Contact = "mailto:news@alliance.example",
        },
        TestContext.Current.CancellationToken);
}
