using Aggregator.Publishing;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

public sealed class CarriersLineTests
{
    private static readonly Story Shared = Invented.Story(
        0,
        Invented.Carrier("steppe", "kk", "Бір"),
        Invented.Carrier("isfahan", "fa", "یک"),
        Invented.Carrier("isfahan", "en", "One"),
        Invented.Carrier("steppe", "ru", "Один"),
        Invented.Carrier("nile-delta", "ar", "واحد"));

    [Theory]
    [InlineData("en", "ltr", "Also carried by: ")]
    [InlineData("az", "ltr", "Həmçinin dərc edib: ")]
    [InlineData("ru-RU", "ltr", "Также опубликовали: ")]
    [InlineData("zh-Hans", "ltr", "其他发布单位：")]
    [InlineData("ar", "rtl", "نشره أيضًا: ")]
    [InlineData("tr", "ltr", "Ayrıca yayımlayanlar: ")]
    [InlineData("fa", "rtl", "همچنین منتشر کرده‌اند: ")]
    [InlineData("kk", "ltr", "Сондай-ақ жариялағандар: ")]
    [InlineData("haw", "ltr", "Also carried by: ")]
    public void It_is_written_in_the_slices_language_and_runs_as_that_does(string language, string direction, string words) =>
        Assert.StartsWith($"<p dir=\"{direction}\">{words}", CarriersLine.Of(Of(0), language), StringComparison.Ordinal);

    [Fact]
    public void It_names_each_other_member_once_with_the_way_to_its_copy_in_the_lines_language()
    {
        var line = CarriersLine.Of(Of(0), "en")!;

        Assert.Equal(
            "Also carried by: Isfahan School of Arts and Sciences, Nile Delta University",
            Aggregator.Reading.Text.HtmlText.Of(line).Trim());
        Assert.Contains("href=\"https://isfahan.example/en/3\"", line, StringComparison.Ordinal);
        Assert.Contains("href=\"https://nile-delta.example/ar/4\"", line, StringComparison.Ordinal);
        Assert.Contains("href=\"https://isfahan.example/fa/2\"", CarriersLine.Of(Of(0), "fa"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_of_one_member_has_none_in_however_many_languages_it_is()
    {
        var story = Invented.Story(0, Shared.Carriers[0], Shared.Carriers[3], Shared.Carriers[4] with { Withdrawn = true });

        Assert.Null(CarriersLine.Of(new Shown(story, story.Carriers[0]), "en"));
    }

    [Fact]
    public void Names_and_links_stay_what_they_are()
    {
        var hostile = Shared.Carriers[4] with { MemberName = "<script>x</script>\u202e & \"co\"" };
        var unlinked = Shared.Carriers[2] with { MemberName = "", Item = Shared.Carriers[2].Item with { Link = "javascript:alert(1)" } };
        var line = CarriersLine.Of(new Shown(Invented.Story(0, Shared.Carriers[0], hostile, unlinked), Shared.Carriers[0]), "en")!;

        Assert.Contains("&lt;script&gt;x&lt;/script&gt; &amp; \"co\"", line, StringComparison.Ordinal);
        Assert.Contains(">isfahan<", line, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_feed_says_it_in_the_language_that_it_is_of_else_in_the_sites()
    {
        var everything = Invented.Slice(Shared);
        var arabic = everything with { Selection = new Selection { Languages = new HashSet<string> { "ar" } } };

        foreach (var format in Format.All.Where(format => format.IsFeed))
        {
            Assert.Contains("Also carried by: ", Parsed.Text(format.Write(everything)), StringComparison.Ordinal);
            Assert.Contains("نشره أيضًا: ", Parsed.Text(format.Write(arabic)), StringComparison.Ordinal);
        }
    }

    private static Shown Of(int carrier) => new(Shared, Shared.Carriers[carrier]);
}
