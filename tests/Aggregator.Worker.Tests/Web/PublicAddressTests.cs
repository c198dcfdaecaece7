using Aggregator.Web;

namespace Aggregator.Worker.Tests.Web;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080/")]
    [InlineData("http://*:80", "http://localhost/")]
    [InlineData("http://+:8080", "http://localhost:8080/")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080/")]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    public void Without_a_baseUrl_the_site_is_where_the_service_listens(string listening, string address) =>
        Assert.Equal(address, PublicAddress.Of(null, [listening]).AbsoluteUri);

    [Fact]
    public void A_baseUrl_outweighs_where_the_service_listens() => Assert.Equal(
        "https://news.alliance.example/",
        PublicAddress.Of(new Uri("https://news.alliance.example/"), ["http://127.0.0.1:8080"]).AbsoluteUri);
}
