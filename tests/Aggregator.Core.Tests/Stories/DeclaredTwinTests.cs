using Aggregator.Publishing;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories.Acts;
using static Aggregator.Core.Tests.Stories.Desktop;

namespace Aggregator.Core.Tests.Stories;

/// <summary>Sources that feeds.json declares with "twinOf" to state one member's news in several languages.</summary>
public sealed class DeclaredTwinTests
{
    private static readonly Version Az = new("az", "https://asoiu.example/az/xeberler/4127-reqemsal-kitabxana", "Rəqəmsal kitabxana açıldı", "Kitabxanada 740 min səhifə var.");
    private static readonly Version En = new("en", "https://asoiu.example/en/news/4127", "A digital library opens its doors", "Readers find old prints there.");
    private static readonly Version Ru = new("ru", "https://asoiu.example/ru/novosti/4127", "Открылась цифровая библиотека", "Читателей ждут старые издания.");

    private readonly Desktop _desk = new();

    public static TheoryData<string, string> Addresses => new()
    {
        { "https://asoiu.example/az/xeberler/4127-reqemsal-kitabxana", "https://asoiu.example/en/news/4127" },
        { "https://asoiu.example/az/news/digital-library-opened", "https://asoiu.example/en/news/digital-library-opened" },
        { "https://asoiu.example/news/4127", "https://asoiu.example/en/news/4127" },
        { "https://asoiu.example/news.php?id=4127&lang=az", "https://asoiu.example/news.php?id=4127&lang=en" },
        { "https://asoiu.example/xeber?id=4127", "https://asoiu.example/en/article?newsid=4127" },
        { "https://az.asoiu.example/xeberler/reqemsal-4127", "https://en.asoiu.example/news/digital-library-4127.html" },
        { "https://asoiu.example/az/2026/03/4127/reqemsal", "https://asoiu.example/en/view/4127/digital" },
        { "https://asoiu.example/az/elanlar/news4127", "https://asoiu.example/en/news4127" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_that_names_one_page_in_both_languages_makes_one_story(string az, string en)
    {
        State(Az with { Link = az });
        State(En with { Link = en });

        Assert.Equal(["az", "en"], Languages());
    }

    [Theory]
    [InlineData("https://asoiu.example/az/xeberler/4127-kitabxana", "https://asoiu.example/en/news/4128")]
    [InlineData("https://asoiu.example/az/2026/03/17/kitabxana", "https://asoiu.example/en/2026/03/17/library")]
    [InlineData("https://asoiu.example/az/konfrans-2026", "https://asoiu.example/en/library-2026")]
    [InlineData("https://asoiu.example/az/xeber?tarix=17032026", "https://asoiu.example/en/news?date=17032026")]
    [InlineData("https://asoiu.example/az/xeberler/20260317", "https://asoiu.example/en/news/20260317")]
    [InlineData("https://asoiu.example/az/son", "https://asoiu.example/en/son")]
    public void Addresses_of_one_day_or_place_make_no_twins(string az, string en)
    {
        State(Az with { Link = az });
        State(En with { Link = en });

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void In_whatever_order_three_languages_come_they_are_one_story()
    {
        foreach (var order in (Version[][])[[Az, En, Ru], [Az, Ru, En], [En, Az, Ru], [En, Ru, Az], [Ru, Az, En], [Ru, En, Az]])
        {
            var desk = new Desktop();
            foreach (var language in new[] { "az", "en", "ru" }) desk.Visit(SourceIn(language));
            foreach (var version in order) State(version, desk);
            Assert.Equal(3, Assert.Single(desk.Stories).Carriers.Count);
        }
    }

    [Fact]
    public void A_translation_two_days_later_joins_and_the_story_keeps_its_id()
    {
        State(Az);
        var before = Assert.Single(_desk.Stories);
        _desk.Now = Noon.AddDays(2);
        State(En with { Date = Noon.AddDays(2) });

        var after = Assert.Single(_desk.Stories);
        Assert.Equal((before.Id, before.AtomId, before.Entered), (after.Id, after.AtomId, after.Entered));
        Assert.Equal("in another language what asoiu-az states: the same number or words in the address", after.History[^1].Reason);
    }

    [Fact]
    public void A_number_that_comes_again_after_a_month_is_other_news()
    {
        State(Az);
        _desk.Now = Noon.AddDays(9);
        State(En with { Date = Noon.AddDays(9) });

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void The_same_number_with_other_facts_is_other_news()
    {
        State(Az with { Text = "740 kitab, 85 jurnal gətirildi." });
        State(En with { Text = "The team scored 31 points in 12 games." });

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void A_translation_that_names_the_original_is_its_twin_though_the_original_was_first()
    {
        State(Az with { Link = "https://asoiu.example/az/a" });
        State(En with { Link = "https://asoiu.example/en/b", Names = "https://asoiu.example/az/a" });

        Assert.Equal(["az", "en"], Languages());
    }

    [Fact]
    public void The_picture_of_one_piece_of_news_makes_twins_and_the_logo_does_not()
    {
        State(Plain(Az) with { Image = "https://asoiu.example/f/IMG_20.jpg" });
        State(Plain(En) with { Image = "https://asoiu.example/f/IMG_20.jpg" });
        Assert.Equal(["az", "en"], Languages());

        State(Plain(Az) with { Link = "https://asoiu.example/az/c", Title = "Şahmat turniri", Image = "https://asoiu.example/f/logo.png" });
        State(Plain(En) with { Link = "https://asoiu.example/en/d", Title = "Rector meets students", Image = "https://asoiu.example/f/logo.png" });
        Assert.Equal(3, _desk.Stories.Count);
    }

    [Fact]
    public void A_picture_that_two_pieces_share_makes_no_twins()
    {
        State(Plain(Az) with { Image = "https://asoiu.example/f/rektor1.jpg" });
        State(Plain(Az) with { Link = "https://asoiu.example/az/c", Title = "Rektor tələbələrlə görüşdü", Text = "Görüş oldu.", Image = "https://asoiu.example/f/rektor1.jpg" });
        State(Plain(En) with { Image = "https://asoiu.example/f/rektor1.jpg" });

        Assert.Equal(3, _desk.Stories.Count);
    }

    [Theory]
    [InlineData("740 kiloluq teleskop 29 aya bərpa olundu.", "The telescope of 740 kilograms took 29 months.", 0, 1)]
    [InlineData("740 kiloluq teleskop 29 aya bərpa olundu.", "The telescope of 740 kilograms took 29 months.", 60, 2)]
    [InlineData("740 kilo, 29 ay, 1500 qonaq.", "740 kilograms, 29 months, 1500 guests.", 60, 1)]
    [InlineData("Müsabiqə 2026-cı ildə 3 mərhələdə keçir.", "The contest of 2026 has 3 stages.", 0, 2)]
    [InlineData("Köhnə rəsədxana yenidən açıldı.", "The old observatory is open again.", 0, 2)]
    public void Numbers_make_twins_of_news_of_one_minute_and_many_numbers_of_one_day(string az, string en, int minutes, int stories)
    {
        State(Plain(Az) with { Text = az });
        State(Plain(En) with { Text = en, Date = Noon.AddMinutes(minutes) });

        Assert.Equal(stories, _desk.Stories.Count);
    }

    [Fact]
    public void Where_two_could_be_meant_neither_is()
    {
        State(Plain(Az) with { Text = "740 kiloluq teleskop 29 aya bərpa olundu." });
        State(Plain(Az) with { Link = "https://asoiu.example/az/c", Title = "Yeni avtobuslar gəldi", Text = "29 avtobus, 740 yer." });
        State(Plain(En) with { Text = "The telescope of 740 kilograms took 29 months." });

        Assert.Equal(3, _desk.Stories.Count);
    }

    [Fact]
    public void Undeclared_sources_and_other_members_make_no_twins_by_a_number_in_the_address()
    {
        _desk.Visit(SourceIn("az"), Az.Item);
        _desk.Visit(SourceIn("en") with { TwinOf = null }, En.Item);
        _desk.Visit(SourceIn("ru") with { Member = SourceOf("lzu").Member }, Ru.Item);

        Assert.Equal(3, _desk.Stories.Count);
    }

    [Fact]
    public void A_story_takes_one_carrier_a_language()
    {
        State(Az);
        State(En);
        State(En with { Link = "https://asoiu.example/en/events/4127", Title = "Chess club meets on Friday", Text = "Bring a board." });

        Assert.Equal([2, 1], _desk.Stories.Select(story => story.Carriers.Count));
    }

    [Fact]
    public void A_correction_in_one_language_leaves_the_words_of_the_other_alone()
    {
        State(Az);
        State(En);
        State(En with { Title = "A digital library has opened its doors in Baku" });

        var story = Assert.Single(_desk.Stories);
        Assert.Equal([Az.Title, "A digital library has opened its doors in Baku"], story.Carriers.Select(carrier => carrier.Item.Title));
    }

    [Theory]
    [InlineData("az", "az")]
    [InlineData("en", "en")]
    [InlineData("ru", "ru")]
    public void The_slice_of_a_language_shows_that_languages_words(string language, string shown)
    {
        State(Az);
        State(En);
        State(Ru);
        var slice = new Selection { Languages = new HashSet<string> { language } };

        Assert.Equal(shown, slice.CarrierOf(Assert.Single(_desk.Stories), "en").Item.Language);
    }

    [Theory]
    [InlineData(DedupMode.Link)]
    [InlineData(DedupMode.Off)]
    public void Twins_are_one_story_whatever_becomes_of_copies(DedupMode mode)
    {
        var desk = new Desktop { Dedup = new DedupRules { Mode = mode } };
        foreach (var version in new[] { Az, En, Ru }) State(version, desk);
        desk.Visit(SourceOf("lzu"), ItemOf(En.Title, LongText, "https://lzu.example/1"));
        desk.Visit(SourceOf("kazan"), ItemOf(En.Title, LongText, "https://kazan.example/1"));

        Assert.Equal([3, 1, 1], desk.Stories.Select(story => story.Carriers.Count));
    }

    [Fact]
    public void A_copy_that_an_admin_split_off_does_not_come_back()
    {
        State(Az);
        State(En);
        _desk.Act(new ActOrder { Kind = ActKind.Split, Story = _desk.Stories[0].Id, Copies = ["asoiu-en"], By = "admin" });
        State(En with { Link = "https://asoiu.example/en/article/4127" });

        Assert.Single(_desk.Stories[0].Carriers);
    }

    // Nothing in the address tells.
    private static Version Plain(Version version) =>
        version with { Link = version.Language == "az" ? "https://asoiu.example/az/a" : "https://asoiu.example/en/b", Text = "…" };

    private static Source SourceIn(string language) =>
        SourceOf("asoiu") with { Id = "asoiu-" + language, TwinOf = language == "az" ? null : "asoiu-az" };

    private IEnumerable<string?> Languages() => Assert.Single(_desk.Stories).Carriers.Select(carrier => carrier.Item.Language);

    private void State(Version version, Desktop? desk = null) => (desk ?? _desk).Visit(SourceIn(version.Language), version.Item);

    private sealed record Version(string Language, string Link, string Title, string Text)
    {
        public DateTimeOffset Date { get; init; } = Noon;

        public string? Image { get; init; }

        public string? Names { get; init; }

        public Item Item => ItemOf(Title, Text, Link, published: Date) with
        {
            Language = Language,
            Image = Image,
            Alternates = Names is null ? [] : [new Alternate(Names, "az")],
        };
    }
}
