using System.Xml.Linq;
using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Core.Tests.Publishing;

public sealed class AtomEntryTests
{
    /// <summary>What is owed for a text that is republished in full.</summary>
    private const string Credit =
        "<p><a href=\"https://a.example/1\" rel=\"noopener noreferrer nofollow\">Новость</a> — "
        + "<a href=\"https://steppe.example/\" rel=\"noopener noreferrer nofollow\"><bdi>University of the Great Steppe</bdi></a></p>";

    [Fact]
    public void An_entry_is_the_members_in_its_own_language()
    {
        var entry = Atom.Entry(Invented.ManyLanguages[0]);

        Assert.Equal("tag:alliance.example,2026:story-0", entry.Text("id"));
        Assert.Equal("Xəzərin gənc mühəndisləri Günəş enerjisi ilə işləyən qayıq hazırladılar", entry.Text("title"));
        Assert.Equal("2025-11-24T13:40:09Z", entry.Text("published"));
        Assert.Equal("2025-11-24T13:40:09Z", entry.Text("updated"));
        Assert.Equal("az", (string?)entry.Attribute(XNamespace.Xml + "lang"));
        var author = Assert.Single(entry.Elements(Atom.Ns + "author"));
        Assert.Equal("Khazar Polytechnic Institute", author.Text("name"));
        Assert.Equal("https://khazar-polytechnic.example/", author.Text("uri"));
    }

    [Fact]
    public void A_language_that_is_not_known_is_not_taken_for_the_sites()
    {
        var entry = Atom.Entry(Invented.Lead(item => item with { Language = null }));

        Assert.Equal("und", (string?)entry.Attribute(XNamespace.Xml + "lang"));
    }

    [Fact]
    public void An_entry_says_which_source_it_was_copied_from()
    {
        var lead = Invented.Carrier("steppe", "ru", "Новость");
        var entry = Atom.Entry(lead with { SourceUrl = "https://me:secret@steppe.example/feed?x=1" });
        var source = entry.Element(Atom.Ns + "source")!;

        Assert.Equal("https://steppe.example/feed?x=1", source.Text("id"));
        Assert.Equal("News of steppe", source.Text("title"));
        Assert.Equal("2025-11-24T13:40:09Z", source.Text("updated"));
        Assert.Equal(["self https://steppe.example/feed?x=1", "alternate https://steppe.example/"], source.Links());
    }

    [Fact]
    public void A_feeds_own_id_and_site_are_kept()
    {
        var entry = Atom.Entry(Invented.Carrier("steppe", "ru", "Новость") with
        {
            SourceFeedId = "tag:steppe.example,2020:news",
            SourceSite = "https://news.steppe.example/",
        });
        var source = entry.Element(Atom.Ns + "source")!;

        Assert.Equal("tag:steppe.example,2020:news", source.Text("id"));
        Assert.Contains("alternate https://news.steppe.example/", source.Links());
    }

    [Theory]
    [InlineData("news")]
    [InlineData("tag:a b")]
    [InlineData("/var/news")]
    public void An_id_that_is_none_gives_way_to_the_address(string id)
    {
        var entry = Atom.Entry(Invented.Carrier("steppe", "ru", "Новость") with { SourceFeedId = id });

        Assert.Equal("https://steppe.example/feed.xml", entry.Element(Atom.Ns + "source")!.Text("id"));
    }

    [Fact]
    public void Whom_the_member_names_contributes_and_no_mail_address_goes_out()
    {
        var writer = new Person("A. Writer", "writer@steppe.example");
        var nameless = new Person(null, "other@steppe.example");
        var entry = Atom.Entry(Invented.Lead(item => item with { Authors = [writer, nameless, writer] }));

        Assert.Equal(["A. Writer"], entry.Elements(Atom.Ns + "contributor").Select(person => person.Text("name")));
        Assert.DoesNotContain("@", entry.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_is_text_whatever_is_in_it()
    {
        var entry = Atom.Entry(Invented.Lead(item => item with { Title = "AT&T <b>bold</b> &amp; more" }));
        var title = entry.Element(Atom.Ns + "title")!;

        Assert.Equal(("text", "AT&T <b>bold</b> &amp; more"), ((string?)title.Attribute("type"), title.Value));
    }

    [Theory]
    [InlineData(Republish.Full, "<p>summary</p>", "<p>content</p>" + Credit)]
    [InlineData(Republish.Summary, "<p>summary</p>", null)]
    [InlineData(Republish.Title, "<p><a href=\"https://a.example/1\" rel=\"noopener noreferrer nofollow\"><bdi>University of the Great Steppe</bdi></a></p>", null)]
    public void As_many_words_go_out_as_the_member_lets_us(Republish republish, string? summary, string? content)
    {
        var lead = Invented.Lead(item => item with
        {
            Link = "https://a.example/1",
            Summary = "<p>summary</p>",
            Content = "<p>content</p>",
        });
        var entry = Atom.Entry(lead with { Republish = republish });

        Assert.Equal(summary, entry.Text("summary"));
        Assert.Equal(content, entry.Text("content"));
    }

    [Fact]
    public void Where_the_summary_is_missing_the_text_is_cut_to_one()
    {
        var words = string.Concat(Enumerable.Repeat("Fish &amp; chips were served. ", 40));
        var entry = Atom.Entry(Invented.Lead(item => item with { Content = $"<p>{words}</p>" }));
        var summary = entry.Text("summary")!;

        Assert.StartsWith("<p>Fish &amp; chips were served. Fish", summary, StringComparison.Ordinal);
        Assert.EndsWith("chips were served.</p>", summary, StringComparison.Ordinal);
        Assert.InRange(summary.Length, 200, 400);
    }

    [Fact]
    public void One_endless_text_does_not_take_the_others_room()
    {
        var lead = Invented.Lead(item => item with { Content = $"<p>{new string('x', 900_000)}</p>" });
        var entry = Atom.Entry(lead with { Republish = Republish.Full });

        Assert.Null(entry.Text("content"));
        Assert.EndsWith("…</p>", entry.Text("summary"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_without_a_link_has_content()
    {
        var entry = Atom.Entry(Invented.Lead(item => item with { Link = null, Summary = "<p>summary</p>" }));

        Assert.Equal("<p>summary</p>", entry.Text("content"));
        Assert.Empty(entry.Links("alternate"));
    }

    [Fact]
    public void Categories_go_out_once_each()
    {
        string[] categories = ["Campus", " campus\n life", "", "Campus"];
        var entry = Atom.Entry(Invented.Lead(item => item with { Categories = categories }));
        var terms = entry.Elements(Atom.Ns + "category")
            .Where(category => category.Attribute("scheme") is null)
            .Select(category => (string?)category.Attribute("term"));

        Assert.Equal(["Campus", "campus life"], terms);
    }

    [Fact]
    public void Members_countries_and_topics_are_categories_whose_scheme_and_term_lead_to_the_slice()
    {
        var slice = Invented.Slice(Extremes.Rich()) with { TopicTitles = new Dictionary<string, string> { ["alliance"] = "About the alliance" } };
        var categories = Atom.Feed(slice).Element(Atom.Ns + "entry")!.Elements(Atom.Ns + "category")
            .Where(category => category.Attribute("scheme") is not null)
            .Select(category => $"{(string?)category.Attribute("scheme")}{(string?)category.Attribute("term")} {(string?)category.Attribute("label")}");

        Assert.Equal(
            [
                "https://news.alliance.example/member/nile-delta Nile Delta University",
                "https://news.alliance.example/member/steppe University of the Great Steppe",
                "https://news.alliance.example/country/EG ",
                "https://news.alliance.example/country/KZ ",
                "https://news.alliance.example/topic/alliance About the alliance",
            ],
            categories);
    }

    [Fact]
    public void A_text_that_runs_from_right_to_left_says_so()
    {
        var arabic = Invented.Carrier("nile-delta", "ar", "خبر", "<p>ملخص</p>");

        Assert.Equal("<div dir=\"rtl\"><p>ملخص</p></div>", Atom.Entry(arabic).Text("summary"));
    }

    [Fact]
    public void No_text_turns_round_the_direction_of_what_follows_it()
    {
        var entry = Atom.Entry(Invented.Lead(item => item with { Summary = "<p>a\u202eb\u2066c</p>" }));

        Assert.Equal("<p>abc</p>", entry.Text("summary"));
    }

    [Fact]
    public void The_picture_is_a_thumbnail_and_a_file_unless_the_text_shows_it()
    {
        var lead = Invented.Lead(item => item with { Image = "https://a.example/b.jpg?c=1&d=2" });
        var shows = lead with
        {
            Republish = Republish.Full,
            Item = lead.Item with { Content = "<img src=\"https://a.example/b.jpg?c=1&amp;d=2\" alt=\"\">" },
        };

        Assert.Equal(["enclosure https://a.example/b.jpg?c=1&d=2"], Atom.Entry(lead).Links("enclosure"));
        Assert.Empty(Atom.Entry(shows).Links("enclosure"));
        Assert.All([lead, shows], carrier => Assert.Equal(
            "https://a.example/b.jpg?c=1&d=2",
            (string?)Atom.Entry(carrier).Element(XNamespace.Get("http://search.yahoo.com/mrss/") + "thumbnail")?.Attribute("url")));
    }

    [Fact]
    public void Of_a_member_that_lets_only_the_title_out_no_picture_and_no_file_goes_out()
    {
        var lead = Invented.Lead(item => item with { Image = "https://a.example/b.jpg", Enclosures = [new("https://a.example/c.pdf")] });
        var entry = Atom.Entry(lead with { Republish = Republish.Title });

        Assert.Empty(entry.Links("enclosure"));
        Assert.DoesNotContain("b.jpg", entry.ToString(), StringComparison.Ordinal);
    }
}
