using Aggregator.Stories;
using static Aggregator.Core.Tests.Stories.Desktop;

namespace Aggregator.Core.Tests.Stories;

public sealed class EditorTests
{
    private readonly Desktop _desk = new();

    [Fact]
    public void A_story_carried_twice_is_one_story_with_two_carriers()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("Agreement signed", link: "https://asoiu.example/1"));
        var edit = Assert.Single(_desk.Visit(SourceOf("lzu"), ItemOf("Agreement signed", link: "https://lzu.example/77")));

        Assert.Equal(EditKind.Join, edit.Kind);
        var story = Assert.Single(_desk.Stories);
        Assert.Equal(["asoiu-news", "lzu-news"], story.Carriers.Select(carrier => carrier.SourceId));
    }

    [Fact]
    public void Copies_that_differ_in_marks_case_and_white_space_are_one_story()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("Agreement  signed"));
        _desk.Visit(SourceOf("lzu"), ItemOf("AGREEMENT SIGNED", LongText.Replace(",", " ,", StringComparison.Ordinal)));

        Assert.Single(_desk.Stories);
    }

    [Fact]
    public void One_number_more_makes_another_story()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("Agreement signed"));
        _desk.Visit(SourceOf("lzu"), ItemOf("Agreement signed", LongText.Replace("twelve", "13", StringComparison.Ordinal)));

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void Short_everyday_words_join_nothing()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("Announcement", "All are welcome."));
        _desk.Visit(SourceOf("lzu"), ItemOf("Announcement", "All are welcome."));

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void The_same_words_a_year_apart_are_two_stories()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("Nowruz greetings", published: Noon.AddYears(-1)));
        _desk.Visit(SourceOf("lzu"), ItemOf("Nowruz greetings", published: Noon));

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void Equal_ids_of_two_sources_join_nothing()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("One thing", "Short.", id: "42"));
        _desk.Visit(SourceOf("lzu"), ItemOf("Another thing", "Brief.", id: "42"));

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void A_source_that_states_the_same_page_under_a_new_id_states_the_same_story()
    {
        var source = SourceOf("asoiu");
        _desk.Visit(source, ItemOf("Agreement signed", "Short.", "https://asoiu.example/1", "guid-1"));
        var edit = Assert.Single(_desk.Visit(source, ItemOf("Agreement signed", "Short.", "https://asoiu.example/1", "guid-2")));

        Assert.Equal(EditKind.Update, edit.Kind);
        Assert.Single(Assert.Single(_desk.Stories).Carriers);
    }

    [Fact]
    public void A_redesigned_site_with_new_addresses_brings_no_old_post_again()
    {
        var source = SourceOf("asoiu");
        _desk.Visit(source, ItemOf("Agreement signed", link: "https://asoiu.example/?p=1", published: Noon.AddDays(-1)));
        _desk.Visit(source, ItemOf("Agreement signed", link: "https://asoiu.example/news/agreement", published: Noon.AddDays(-1)));

        Assert.Equal("https://asoiu.example/news/agreement", Assert.Single(_desk.Stories).Lead.Item.Link);
    }

    [Fact]
    public void Items_that_a_document_states_side_by_side_at_their_own_addresses_are_as_many_stories()
    {
        string[] faculties = ["chemistry", "physics", "law"];
        var items = faculties.Select(faculty => ItemOf("Open day", link: $"https://asoiu.example/{faculty}", id: faculty, published: Noon)).ToArray();
        _desk.Visit(SourceOf("asoiu"), items);

        Assert.Equal(3, _desk.Stories.Count);
    }

    [Fact]
    public void An_id_used_again_for_other_news_gives_another_story()
    {
        var source = SourceOf("asoiu");
        _desk.Visit(source, ItemOf("Agreement signed", "Short.", "https://asoiu.example/1", "latest"));
        _desk.Visit(source, ItemOf("Rector elected", "Brief.", "https://asoiu.example/2", "latest"));
        _desk.Visit(source, ItemOf("Rector elected", "Brief, and longer.", "https://asoiu.example/2", "latest"));

        Assert.Equal(["Agreement signed", "Rector elected"], _desk.Stories.Select(story => story.Lead.Item.Title));
    }

    [Fact]
    public void A_page_reused_for_other_news_gives_another_story()
    {
        var source = SourceOf("asoiu");
        _desk.Visit(source, ItemOf("Agreement signed", "Short.", "https://asoiu.example/latest", "1"));
        _desk.Visit(source, ItemOf("Rector elected", "Brief.", "https://asoiu.example/latest", "2"));

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void A_changed_title_is_shown_and_moves_updated_but_neither_id_nor_place()
    {
        var source = SourceOf("asoiu");
        _desk.Visit(source, ItemOf("Agreement expected", id: "1", published: Noon.AddHours(-1)));
        var before = Assert.Single(_desk.Stories);
        _desk.Now = Noon.AddHours(2);
        _desk.Visit(source, ItemOf("Agreement signed", id: "1", published: Noon.AddHours(-1)));

        var after = Assert.Single(_desk.Stories);
        Assert.Equal("Agreement signed", after.Lead.Item.Title);
        Assert.Equal(Noon.AddHours(2), after.Updated);
        Assert.Equal((before.Id, before.AtomId, before.Entered, before.Published), (after.Id, after.AtomId, after.Entered, after.Published));
    }

    [Fact]
    public void A_restless_source_moves_updated_once_in_six_hours()
    {
        var source = SourceOf("asoiu");
        for (var hour = 0; hour < 8; hour++)
        {
            _desk.Now = Noon.AddHours(hour);
            _desk.Visit(source, ItemOf($"Agreement signed, version {hour}", id: "1", published: Noon.AddHours(-1)));
        }

        var story = Assert.Single(_desk.Stories);
        Assert.Equal("Agreement signed, version 7", story.Lead.Item.Title);
        Assert.Equal(Noon.AddHours(7), story.Updated);
    }

    [Fact]
    public void Stories_of_one_document_enter_in_the_order_in_which_they_happened()
    {
        _desk.Visit(
            SourceOf("asoiu"),
            ItemOf("Third", "c", id: "3", published: Noon.AddHours(-1)),
            ItemOf("First", "a", id: "1", published: Noon.AddHours(-3)),
            ItemOf("Second", "b", id: "2", published: Noon.AddHours(-2)));

        Assert.Equal(["First", "Second", "Third"], _desk.Stories.Select(story => story.Lead.Item.Title));
    }

    [Fact]
    public void The_member_that_owns_the_link_leads_whoever_came_first()
    {
        const string link = "https://www.lzu.example/release";
        _desk.Visit(SourceOf("asoiu"), ItemOf("Agreement signed", link: link));
        _desk.Visit(SourceOf("lzu"), ItemOf("Agreement signed", link: link));

        var story = Assert.Single(_desk.Stories);
        Assert.Equal("lzu-news", story.Lead.SourceId);
        Assert.Equal("tag:alliance.example,2026:00000001", story.AtomId);
    }

    [Fact]
    public void A_story_takes_its_first_carriers_own_id_when_that_is_an_address_of_the_member()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("One", "a", id: "https://asoiu.example/?p=1"));
        _desk.Visit(SourceOf("lzu"), ItemOf("Two", "b", id: "https://asoiu.example/?p=1"));

        Assert.Equal(["https://asoiu.example/?p=1", "tag:alliance.example,2026:00000002"], _desk.Stories.Select(story => story.AtomId));
    }

    [Theory]
    [InlineData(-1, -1)]
    [InlineData(1, 0)]
    [InlineData(-24 * 365 * 40, 0)]
    public void Published_is_the_sources_date_where_it_can_be_believed(int hours, int expected)
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("One", "a", published: Noon.AddHours(hours)));

        Assert.Equal(Noon.AddHours(expected), Assert.Single(_desk.Stories).Published);
    }
}
