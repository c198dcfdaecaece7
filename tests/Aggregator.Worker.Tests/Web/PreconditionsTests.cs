using Aggregator.Web;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Worker.Tests.Web;

/// <summary>RFC 9110, 8.8.3 and 13, as tables.</summary>
public sealed class PreconditionsTests
{
    private const string Tag = "\"Xy_-1-gz\"";

    private static readonly DateTimeOffset Changed = new(2025, 11, 24, 14, 5, 9, TimeSpan.Zero);

    [Theory]
    [InlineData("\"Xy_-1-gz\"", 304)]
    [InlineData("W/\"Xy_-1-gz\"", 304)]
    [InlineData("\"a\", \"Xy_-1-gz\"", 304)]
    [InlineData("\"a\",\"Xy_-1-gz\",\"b\"", 304)]
    [InlineData(" , ,W/\"a\"\t,  W/\"Xy_-1-gz\" ,", 304)]
    [InlineData("\"a,b\", \"Xy_-1-gz\"", 304)]
    [InlineData("\"a\" \"Xy_-1-gz\"", 304)]
    [InlineData("Xy_-1-gz", 304)]
    [InlineData("a, Xy_-1-gz, b", 304)]
    [InlineData("*", 304)]
    [InlineData(" * ", 304)]
    [InlineData("\"x,Xy_-1-gz\"", 200)]
    [InlineData("\"Xy_-1-gz,x\"", 200)]
    [InlineData("\"Xy_-1\"", 200)]
    [InlineData("\"Xy_-1-br\"", 200)]
    [InlineData("\"xy_-1-gz\"", 200)]
    [InlineData("\"*\"", 200)]
    [InlineData("*, \"a\"", 200)]
    [InlineData("", 200)]
    [InlineData("\"", 200)]
    [InlineData("\"\"", 200)]
    [InlineData("W/", 200)]
    [InlineData("w/\"Xy_-1-gz\"", 200)]
    [InlineData(",,,", 200)]
    [InlineData("\"a\", \"b", 200)]
    public void If_None_Match_names_what_the_reader_has(string value, int status) =>
        Assert.Equal(status, Status(("If-None-Match", value)));

    [Fact]
    public void A_list_may_come_in_several_lines() =>
        Assert.Equal(304, Preconditions.Status(Request(headers => headers.IfNoneMatch = new(["\"a\"", Tag])), Tag, Changed));

    [Theory]
    [InlineData("Mon, 24 Nov 2025 14:05:09 GMT", 304)]
    [InlineData("Mon, 24 Nov 2025 14:05:10 GMT", 304)]
    [InlineData("Mon, 24 Nov 2025 14:05:08 GMT", 200)]
    [InlineData("Monday, 24-Nov-25 14:05:09 GMT", 304)]
    [InlineData("Mon Nov 24 14:05:09 2025", 304)]
    [InlineData("Fri, 24 Nov 2062 14:05:09 GMT", 304)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", 200)]
    [InlineData("2025-11-24T14:05:09", 200)]
    [InlineData("1764000000", 200)]
    [InlineData("yesterday", 200)]
    [InlineData("", 200)]
    [InlineData("Mon, 24 Nov 2025 14:05:09 GMT, Mon, 24 Nov 2025 14:05:09 GMT", 200)]
    [InlineData("Mon, 31 Nov 2025 14:05:09 GMT", 200)]
    public void If_Modified_Since_is_a_date_or_nothing(string value, int status) =>
        Assert.Equal(status, Status(("If-Modified-Since", value)));

    [Theory]
    [InlineData("\"Xy_-1-gz\"", 200)]
    [InlineData("\"a\", \"Xy_-1-gz\"", 200)]
    [InlineData("*", 200)]
    [InlineData("W/\"Xy_-1-gz\"", 412)]
    [InlineData("\"a\"", 412)]
    [InlineData("", 412)]
    public void If_Match_asks_for_these_very_bytes(string value, int status) =>
        Assert.Equal(status, Status(("If-Match", value)));

    [Theory]
    [InlineData("Mon, 24 Nov 2025 14:05:09 GMT", 200)]
    [InlineData("Mon, 24 Nov 2025 14:05:08 GMT", 412)]
    [InlineData("yesterday", 200)]
    public void If_Unmodified_Since_asks_for_what_did_not_change(string value, int status) =>
        Assert.Equal(status, Status(("If-Unmodified-Since", value)));

    [Theory]
    [InlineData("If-None-Match", "\"a\"", "If-Modified-Since", "Mon, 24 Nov 2025 14:05:09 GMT", 200)]
    [InlineData("If-None-Match", Tag, "If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT", 304)]
    [InlineData("If-Match", Tag, "If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT", 200)]
    [InlineData("If-Match", "\"a\"", "If-None-Match", Tag, 412)]
    [InlineData("If-Match", Tag, "If-None-Match", Tag, 304)]
    [InlineData("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT", "If-None-Match", Tag, 412)]
    [InlineData("If-Range", "\"a\"", "Range", "bytes=0-9", 200)]
    public void Tags_outweigh_dates_and_what_is_wanted_what_is_known(
        string one, string oneValue, string other, string otherValue, int status) =>
        Assert.Equal(status, Status((one, oneValue), (other, otherValue)));

    [Fact]
    public void Of_what_has_no_date_only_tags_can_tell() => Assert.Equal(
        200,
        Preconditions.Status(Request(headers => headers["If-Modified-Since"] = "Mon, 24 Nov 2025 14:05:09 GMT"), Tag, null));

    private static int Status(params (string Name, string Value)[] given) => Preconditions.Status(
        Request(headers =>
        {
            foreach (var (name, value) in given) headers[name] = value;
        }),
        Tag,
        Changed);

    private static HttpRequest Request(Action<IHeaderDictionary> add)
    {
        var http = new DefaultHttpContext();
        add(http.Request.Headers);
        return http.Request;
    }
}
