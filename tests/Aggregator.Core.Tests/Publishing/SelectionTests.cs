using Aggregator.Publishing;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

public sealed class SelectionTests
{
    /// <summary>A release that one member tells in four languages and another in two; the first in Chinese.</summary>
    private static readonly Story Release = Invented.Story(
        0,
        Carrier("yellow-river", "zh", "CN"),
        Carrier("steppe", "kk", "KZ"),
        Carrier("steppe", "en", "KZ"),
        Carrier("yellow-river", "ru", "CN"),
        Carrier("yellow-river", "en-GB", "CN"),
        Carrier("yellow-river", "ar", "CN"));

    [Theory]
    [InlineData("", "", "", "en", "yellow-river en-GB")]
    [InlineData("", "", "", "EN-us", "yellow-river en-GB")]
    [InlineData("", "", "", "ar", "yellow-river ar")]
    [InlineData("", "", "", "kk", "steppe kk")]
    [InlineData("", "", "", "de", "yellow-river en-GB")]
    [InlineData("steppe", "", "", "en", "steppe en")]
    [InlineData("steppe", "", "", "kk", "steppe kk")]
    [InlineData("steppe", "", "", "zh", "steppe en")]
    [InlineData("", "KZ", "", "zh", "steppe en")]
    [InlineData("", "", "kk", "en", "steppe kk")]
    [InlineData("", "", "en", "kk", "yellow-river en-GB")]
    [InlineData("", "", "zh,ru", "de", "yellow-river zh")]
    [InlineData("", "", "zh,ru", "ru", "yellow-river ru")]
    [InlineData("steppe,yellow-river", "", "", "zh", "yellow-river zh")]
    public void The_words_are_those_that_the_slice_asks_for_then_the_sites_then_English_then_the_leads(
        string members, string countries, string languages, string site, string shown)
    {
        var selection = new Selection { Members = Set(members), Countries = Set(countries), Languages = Set(languages) };
        var carrier = selection.CarrierOf(Release, site);

        Assert.Equal(shown, $"{carrier.MemberId} {carrier.Item.Language}");
    }

    [Fact]
    public void Without_the_sites_language_and_English_the_lead_speaks()
    {
        var story = Invented.Story(0, Carrier("nile-delta", "ar", "EG"), Carrier("isfahan", "fa", "IR")) with { LeadIndex = 1 };

        Assert.Equal("isfahan", Selection.Everything.CarrierOf(story, "de").MemberId);
    }

    [Fact]
    public void A_withdrawn_copy_is_never_shown()
    {
        var story = Invented.Story(
            0, Carrier("nile-delta", "ar", "EG"), Carrier("isfahan", "en", "IR") with { Withdrawn = true });

        Assert.Equal("nile-delta", Selection.Everything.CarrierOf(story, "en").MemberId);
    }

    [Theory]
    [InlineData("", "", "", "", 1, true)]
    [InlineData("steppe", "", "", "", 1, true)]
    [InlineData("isfahan", "", "", "", 1, false)]
    [InlineData("isfahan,steppe", "", "", "", 1, true)]
    [InlineData("", "CN", "", "", 1, true)]
    [InlineData("", "", "tr", "", 1, false)]
    [InlineData("steppe", "", "zh", "", 1, false)]
    [InlineData("yellow-river", "CN", "zh", "alliance", 2, true)]
    [InlineData("", "", "", "alliance,sports", 1, true)]
    [InlineData("", "", "", "sports", 1, false)]
    [InlineData("", "", "", "", 2, true)]
    [InlineData("", "", "", "", 3, false)]
    public void A_slice_holds_what_meets_every_condition_in_one_of_its_copies(
        string members, string countries, string languages, string topics, int minCarriers, bool held)
    {
        var selection = new Selection
        {
            Members = Set(members),
            Countries = Set(countries),
            Languages = Set(languages),
            Topics = Set(topics),
            MinCarriers = minCarriers,
        };

        Assert.Equal(held, selection.Holds(Facets.Of(Release with { Topics = ["alliance", "water"] })!));
    }

    [Fact]
    public void A_story_out_of_print_has_no_facets() => Assert.Equal(
        [null, null, null],
        [
            Facets.Of(Release with { Hidden = true }),
            Facets.Of(Release with { MergedInto = "another" }),
            Facets.Of(Invented.Story(0, Carrier("isfahan", "fa", "IR") with { Withdrawn = true })),
        ]);

    [Fact]
    public void Facets_are_read_back_from_their_line()
    {
        var story = Release with
        {
            Topics = ["water", "alliance"],
            Carriers = [.. Release.Carriers, Invented.Carrier("tien-shan", "kk", "x") with { Country = null }],
        };
        var facets = Facets.Of(story)!;
        var read = Facets.Parse(facets.Key);

        Assert.Equal(facets.Key, read.Key);
        Assert.Equal(facets.Carriers, read.Carriers);
        Assert.Equal(["alliance", "water"], read.Topics);
        Assert.Equal(3, read.Members);
        Assert.Contains(new CarrierFacets("tien-shan", null, "kk"), read.Carriers);
    }

    [Fact]
    public void More_carriers_and_topics_contain_fewer_and_not_the_other_way_round()
    {
        var few = Facets.Of(Invented.Story(0, Carrier("steppe", "kk", "KZ")))!;
        var many = Facets.Of(Release with { Topics = ["alliance"] })!;

        Assert.True(many.Contain(few));
        Assert.False(few.Contain(many));
    }

    private static Carrier Carrier(string member, string language, string country) =>
        Invented.Carrier(member, language, "x") with { Country = country };

    private static HashSet<string>? Set(string ids) => ids.Length == 0 ? null : [.. ids.Split(',')];
}
