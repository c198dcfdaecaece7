using Aggregator.Web;

namespace Aggregator.Worker.Tests.Web;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData(null, "Identity")]
    [InlineData("", "Identity")]
    [InlineData("gzip", "Gzip")]
    [InlineData("GZip", "Gzip")]
    [InlineData("x-gzip", "Gzip")]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("br;q=0.5, gzip;q=0.8", "Gzip")]
    [InlineData("gzip;q=0.2, br ; Q=0.2", "Brotli")]
    [InlineData("gzip;q=0", "Identity")]
    [InlineData("gzip;q=0.000, br;q=0.001", "Brotli")]
    [InlineData("*", "Brotli")]
    [InlineData("*;q=0.1, br;q=0", "Gzip")]
    [InlineData("*;q=0", "Identity")]
    [InlineData("identity", "Identity")]
    [InlineData("identity;q=0.5, gzip;q=0.4", "Identity")]
    [InlineData("identity;q=0, gzip;q=0.1", "Gzip")]
    [InlineData("identity;q=0, *;q=0", "Identity")]
    [InlineData("deflate, zstd", "Identity")]
    [InlineData("gzip;q=2, br;q=-1", "Identity")]
    [InlineData("gzip;q=high", "Identity")]
    [InlineData(",, gzip ,;q=1", "Gzip")]
    [InlineData("gzip;level=9;q=0.9", "Gzip")]
    public void A_reader_gets_the_coding_it_likes_best(string? header, string coding) =>
        Assert.Equal(coding, AcceptEncoding.Choose(header).ToString());
}
