using Aggregator.Stories;

namespace Aggregator.Core.Tests.Stories;

public sealed class RegistrableDomainTests
{
    [Theory]
    [InlineData("https://news.lzu.edu.cn/", "lzu.edu.cn")]
    [InlineData("https://asoiu.edu.az/", "asoiu.edu.az")]
    [InlineData("https://www.itu.edu.tr/", "itu.edu.tr")]
    [InlineData("https://a.b.example/", "b.example")]
    [InlineData("https://www.ck/", "www.ck")]
    [InlineData("https://a.b.c.ck/", "b.c.ck")]
    [InlineData("http://127.1.2.3:8090/", "127.1.2.3")]
    [InlineData("http://[::1]/", "::1")]
    [InlineData("http://localhost/", "localhost")]
    public void A_host_belongs_to_what_is_registered_under_a_public_suffix(string url, string domain) =>
        Assert.Equal(domain, RegistrableDomain.Of(new Uri(url)).Trim('[', ']'));
}
