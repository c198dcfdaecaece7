using System.Text;
using Aggregator.Sources;

namespace Aggregator.Reading;

public sealed class MendingTests
{
    private const string Items = """
        <item><guid>1</guid><title>Новости</title><pubDate>Tue, 17 Mar 2026 09:00:00 GMT</pubDate></item>
        <item><guid>2</guid><title>Планы</title><pubDate>Fri, 20 Mar 2026 09:00:00 GMT</pubDate></item>
        """;

    private static readonly DateTimeOffset Now = new(2026, 3, 18, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Without_a_fix_all_is_as_it_is_stated()
    {
        var items = Read(new FixRules());

        Assert.Equal(["1", "2"], items.Select(item => item.SourceItemId));
        Assert.Equal(17, items[0].Published!.At.Day);
        Assert.NotNull(items[1].Published);
    }

    [Fact]
    public void Ids_that_are_of_no_use_are_left_out_or_made_of_titles()
    {
        Assert.All(Read(new FixRules { Id = FixedId.Link }), item => Assert.Null(item.SourceItemId));
        Assert.Equal(
            ["title:новости", "title:планы"],
            Read(new FixRules { Id = FixedId.Title }).Select(item => item.SourceItemId));
    }

    [Fact]
    public void Dates_of_the_future_or_all_are_not_believed()
    {
        var believed = Read(new FixRules { Dates = FixedDates.IgnoreFuture });

        Assert.NotNull(believed[0].Published);
        Assert.Null(believed[1].Published);
        Assert.All(Read(new FixRules { Dates = FixedDates.Ignore }), item => Assert.Null(item.Published));
    }

    [Fact]
    public void A_clock_that_is_called_GMT_is_read_in_its_own_zone() => Assert.Equal(
        new DateTimeOffset(2026, 3, 17, 9, 0, 0, TimeSpan.FromHours(4)),
        Read(new FixRules { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Baku") })[0].Published!.At);

    [Fact]
    public void A_feed_is_read_in_the_character_set_that_it_is_really_in() => Assert.Equal(
        "Новости",
        Read(new FixRules { Charset = "windows-1251" }, Cyrillic(Feed("koi8-r")))[0].Title!.Value);

    private static string Feed(string charset) =>
        $"<?xml version='1.0' encoding='{charset}'?><rss version='2.0'><channel><title>x</title>{Items}</channel></rss>";

    // windows-1251 by hand: А to я stand in a row.
    private static byte[] Cyrillic(string text) =>
        [.. text.Select(letter => letter >= 'А' ? (byte)(letter - 'А' + 0xC0) : (byte)letter)];

    private static IReadOnlyList<RawItem> Read(FixRules fix, byte[]? body = null)
    {
        var source = new Source
        {
            Id = "s",
            Member = new Member { Id = "m" },
            Kind = SourceKind.Feed,
            Url = new Uri("https://m.example/rss"),
            Fix = fix,
        };
        var document = new Document
        {
            Url = source.Url,
            Body = body ?? Encoding.UTF8.GetBytes(Feed("utf-8")),
            FetchedAt = Now,
        };
        return Reader.Read(source, document, ReadLimits.Default, TestContext.Current.CancellationToken).Items;
    }
}
