using Aggregator.Publishing;
using Aggregator.Reading;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

public sealed class AtomLinksTests
{
    [Fact]
    public void The_copies_of_others_are_related_each_address_once_and_none_that_was_withdrawn()
    {
        var entry = Atom.Entry(Invented.Story(
            0,
            Copy("steppe", "https://steppe.example/1"),
            Copy("isfahan", "https://isfahan.example/1"),
            Copy("highland", "https://steppe.example/1"),
            Copy("han-river", "https://han-river.example/1") with { Withdrawn = true },
            Copy("nile-delta", "javascript:alert(1)")));

        Assert.Equal(
            [
                "alternate https://steppe.example/1 ru",
                "related https://isfahan.example/1 ru Isfahan School of Arts and Sciences",
            ],
            entry.Links("alternate", "related"));
    }

    [Fact]
    public void Language_versions_are_alternates_one_a_language_and_the_own_page_is_the_first_and_the_last()
    {
        var entry = Atom.Entry(Copy("steppe", "https://steppe.example/ru/1",
            new Alternate("https://steppe.example/en/1", "en"),
            new Alternate("https://steppe.example/en/2", "EN"),
            new Alternate("https://steppe.example/ru/1", "ru"),
            new Alternate("https://steppe.example/ru/2", "ru"),
            new Alternate("https://steppe.example/kk/1", "kk"),
            new Alternate("https://steppe.example/x", "not a language"),
            new Alternate("ftp://steppe.example/", "zh")));

        Assert.Equal(
            [
                "alternate https://steppe.example/ru/1 ru",
                "alternate https://steppe.example/en/1 en",
                "alternate https://steppe.example/kk/1 kk",
                "alternate https://steppe.example/ru/1 ru",
            ],
            entry.Links("alternate", "related"));
    }

    [Fact]
    public void The_members_own_copy_in_another_language_is_a_version_and_the_others_copies_are_related()
    {
        var entry = Parsed.Xml(AtomWriter.Write(Invented.Slice(Extremes.Rich()) with
        {
            Selection = new Selection { Languages = new HashSet<string> { "ar" } },
        })).Element(Atom.Ns + "entry")!;

        Assert.Equal(
            [
                "alternate https://nile-delta.example/ar/35 ar",
                "alternate https://nile-delta.example/en/31 en",
                "alternate https://nile-delta.example/fr/1 fr",
                "alternate https://nile-delta.example/ar/35 ar",
                "related https://steppe.example/ru/24 ru University of the Great Steppe",
                "via https://nile-delta.example/feed.xml News of nile-delta",
                "replies https://nile-delta.example/ar/1#comments",
                "enclosure https://nile-delta.example/talk.mp3",
                "enclosure https://nile-delta.example/plan.pdf",
                "enclosure https://nile-delta.example/lead.png",
            ],
            entry.Links());
        Assert.All(
            entry.Elements(Atom.Ns + "link").Where(link => (string?)link.Attribute("rel") == "alternate")
                .CountBy(link => ((string?)link.Attribute("type"), (string?)link.Attribute("hreflang"))),
            kind => Assert.Equal(1, kind.Value));
    }

    [Theory]
    [InlineData("https://steppe.example")]
    [InlineData("http://steppe.example:80/a/../b?q=%41&r=~#x")]
    public void An_address_goes_out_to_the_letter(string address) =>
        Assert.Equal([$"alternate {address} ru"], Atom.Entry(Copy("steppe", address)).Links("alternate"));

    private static Carrier Copy(string member, string link, params IReadOnlyList<Alternate> versions) =>
        Invented.Carrier(member, "ru", "Новость") with
        {
            Item = Invented.Item("ru", "Новость", null, link) with { Alternates = versions },
        };
}
