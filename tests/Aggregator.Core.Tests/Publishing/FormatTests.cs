using System.Globalization;
using System.Text.Json;
using Aggregator.Publishing;

namespace Aggregator.Core.Tests.Publishing;

/// <summary>What holds for every format of feed alike.</summary>
public sealed class FormatTests
{
    public static TheoryData<string> Feeds => [.. Format.All.Where(format => format.IsFeed).Select(format => format.File)];

    [Fact]
    public void Whatever_the_stories_are_the_Atom_feed_is_valid() =>
        Assert.Empty(Jing.Complaints(Written(Format.Atom)));

    [Fact]
    public void Whatever_the_stories_are_the_RSS_feed_is_valid() =>
        Assert.Empty(Jing.Complaints("rss.rnc", Written(Format.Rss)));

    [Fact]
    public void Whatever_the_stories_are_the_JSON_feed_is_valid() =>
        Assert.All(Written(Format.Json), feed => Assert.Empty(JsonFeedRules.Complaints(feed.Body)));

    [Fact]
    public void All_formats_hold_the_same_stories()
    {
        Assert.All(Extremes.All.Values, slice =>
        {
            var ids = Parsed.Xml(Format.Atom.Write(slice)).Elements(Atom.Ns + "entry").Select(entry => entry.Text("id")!).ToList();

            Assert.Equal(ids, Parsed.Xml(Format.Rss.Write(slice)).Descendants("guid").Select(guid => guid.Value));
            using var json = JsonDocument.Parse(Format.Json.Write(slice).Body);
            Assert.Equal(ids, json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
        });
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void A_feed_ends_before_it_is_too_large(string file)
    {
        var format = Format.All.Single(format => format.File == file);

        Assert.InRange(format.Write(Extremes.All["large"]).Body.Length, Entries.MostBytes - 250_000, Entries.MostBytes);
        Assert.Equal(
            1_000, Parsed.Xml(Format.Atom.Write(Extremes.All["many"])).Elements(Atom.Ns + "entry").Count());
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Markup_that_grows_when_it_is_escaped_makes_no_feed_too_large(string file)
    {
        var markup = string.Concat(Enumerable.Repeat("<b>\"\U0001f9ff\\</b>&amp;\n", 9_000));
        var lead = Invented.Lead(item => item with { Content = markup }) with { Republish = Sources.Republish.Full };
        var slice = Invented.Slice([.. Enumerable.Range(0, 40).Select(n => Invented.Story(n, lead))]);

        Assert.InRange(Format.All.Single(format => format.File == file).Write(slice).Body.Length, 500_000, Entries.MostBytes);
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void A_feed_begins_without_a_byte_order_mark_and_has_no_carriage_returns(string file)
    {
        var text = Parsed.Text(Format.All.Single(format => format.File == file).Write(Extremes.All["normal"]));

        Assert.Contains(text[0], "<{");
        Assert.DoesNotContain('\r', text);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void The_same_stories_give_the_same_bytes_in_any_culture(string culture)
    {
        var here = All();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        var there = All();

        Assert.Equal(here, there);

        static List<string> All() =>
            [.. Extremes.All.Values.SelectMany(slice => Format.All.Where(format => format.IsFeed).Select(format => format.Write(slice).ETag))];
    }

    private static IEnumerable<(string Name, ReadOnlyMemory<byte> Body)> Written(Format format) =>
        Extremes.All.Select(slice => (slice.Key, format.Write(slice.Value).Body));
}
