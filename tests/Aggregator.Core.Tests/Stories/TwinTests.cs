using Aggregator.Reading;
using static Aggregator.Core.Tests.Stories.Desktop;

namespace Aggregator.Core.Tests.Stories;

public sealed class TwinTests
{
    private readonly Desktop _desk = new();

    [Fact]
    public void Language_versions_that_name_each_other_are_one_story_with_a_carrier_each()
    {
        Alternate[] all = [new("https://asoiu.example/az/a", "az"), new("https://asoiu.example/en/b", "en")];
        State("az", "https://asoiu.example/az/a", "Rəsədxana açıldı", "Köhnə rəsədxana yenidən açıldı.", alternates: all);
        State("en", "https://asoiu.example/en/b", "Observatory opened", "The old observatory is open again.", alternates: all);

        Assert.Equal(["az", "en"], Assert.Single(_desk.Stories).Carriers.Select(carrier => carrier.Item.Language));
    }

    [Fact]
    public void A_page_that_names_a_translation_which_does_not_name_it_back_is_alone()
    {
        State("az", "https://asoiu.example/az/a", "Rəsədxana açıldı", "Köhnə rəsədxana.", alternates: [new("https://asoiu.example/en/b", "en")]);
        State("en", "https://asoiu.example/en/b", "Observatory opened", "The old observatory.");

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Theory]
    [InlineData("https://asoiu.example/a.jpg", "https://asoiu.example/a.jpg", "Açıldı.", "It is open.", 1)]
    [InlineData(null, null, "1887-ci ilin 740 kiloluq teleskopu 29 aya bərpa olundu.", "The telescope of 1887, 740 kilograms, took 29 months.", 1)]
    [InlineData(null, null, "2026-cı ildə 3 otaq.", "In 2026 there are 3 rooms.", 2)]
    [InlineData("https://asoiu.example/a.jpg", "https://asoiu.example/b.jpg", "Açıldı.", "It is open.", 2)]
    public void The_same_page_in_another_language_needs_its_image_or_numbers_to_agree(string? image, string? other, string az, string en, int stories)
    {
        State("az", "https://asoiu.example/az/news/412", "Rəsədxana", az, image);
        State("en", "https://asoiu.example/en/news/412", "Observatory", en, other);

        Assert.Equal(stories, _desk.Stories.Count);
    }

    [Fact]
    public void A_feed_that_lists_its_translations_side_by_side_is_a_carrier_in_each_of_them_also_of_a_release_told_before()
    {
        _desk.Visit(SourceOf("lzu"), ItemOf("Two observatories will share one sky", Text, "https://lzu.example/sky"));
        Alternate[] all = [new("https://asoiu.example/az/1", "az"), new("https://asoiu.example/en/1", "en")];
        var en = ItemOf("Two observatories will share one sky", Text, "https://asoiu.example/en/1");
        var az = ItemOf("İki rəsədxana bir səma", "Rəsədxanalar birləşir.", "https://asoiu.example/az/1");

        _desk.Visit(SourceOf("asoiu"), az with { Language = "az", Alternates = all }, en with { Language = "en", Alternates = all });

        Assert.Equal(
            ["lzu", "asoiu en", "asoiu az"],
            Assert.Single(_desk.Stories).Carriers.Select(carrier => $"{carrier.MemberId} {carrier.Item.Language}".Trim()));
    }

    private const string Text =
        "The observatories of two universities have agreed to point their telescopes at the same part of the sky every clear night, "
        + "so that clouds over one of them no longer hide a comet from both. The first shared pictures are due in spring.";

    private void State(string language, string link, string title, string text, string? image = null, IReadOnlyList<Alternate>? alternates = null) =>
        _desk.Visit(
            SourceOf("asoiu") with { Id = "asoiu-" + language },
            ItemOf(title, text, link) with { Language = language, Image = image, Alternates = alternates ?? [] });
}
