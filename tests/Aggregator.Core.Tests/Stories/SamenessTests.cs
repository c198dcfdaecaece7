using static Aggregator.Core.Tests.Stories.Desktop;

namespace Aggregator.Core.Tests.Stories;

public sealed class SamenessTests
{
    private const string Title = "Twelve universities map the glaciers of the Pamir with drones and school pupils";

    private const string Release =
        "Twelve universities have mapped the glaciers of the Pamir with drones that were built by school pupils in Khorog. "
        + "The maps show the ice to the nearest metre and are free for everybody who wants to use them. "
        + "Every autumn the flights will be repeated, so that farmers in the valleys know how much water the summer brings.";

    private readonly Desktop _desk = new();

    [Theory]
    [InlineData(Title + " | Example University", Release)]
    [InlineData("[News] " + Title, Release)]
    [InlineData("2026-03-17 – " + Title, Release)]
    [InlineData("Twelve universities map the glaciers of the Pamir with…", Release)]
    [InlineData("Pupils' drones measure the ice of the Pamir", Release)]
    [InlineData(Title, "We are glad to share with all our readers what the secretariat of the alliance reports today. " + Release)]
    [InlineData(Title, "Twelve universities have mapped the glaciers of the Pamir with drones that were built by school pupils in Khorog. Read more")]
    [InlineData(Title, "")]
    public void A_copy_that_another_member_decorates_shortens_or_introduces_is_the_same_story(string title, string text)
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf(Title, Release, published: Noon));
        _desk.Visit(SourceOf("lzu"), ItemOf(title, text, published: Noon.AddHours(3)));

        Assert.Single(_desk.Stories);
    }

    [Theory]
    [InlineData("Delegation of the Gondar Mining Institute visited the university", "Gondar Mining Institute", "Abebe Worku")]
    [InlineData("Delegation of Split Maritime College visited the university", "Split Maritime College", "Ivan Horvat")]
    public void News_made_from_a_template_stays_apart(string title, string guest, string head)
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("Delegation of the Riga Design School visited the university", Visited("the Riga Design School", "Anna Ozola")));
        _desk.Visit(SourceOf("lzu"), ItemOf(title, Visited(guest, head)));

        Assert.Equal(2, _desk.Stories.Count);

        static string Visited(string guest, string head) =>
            $"On 6 March a delegation of {guest} led by {head} paid an official visit to the university and was received by the rector. "
            + "The sides discussed the exchange of students and teachers, joint research and summer schools. "
            + "At the end the guests saw the museum, the library and the laboratories.";
    }

    [Theory]
    [InlineData("第六十期青年骨干教师培训班在图书馆报告厅开班", "第六十一期青年骨干教师培训班在图书馆报告厅开班")]
    [InlineData("Week of the second year at the faculty of letters", "Week of the third year at the faculty of letters")]
    [InlineData("Call for papers of the winter school on groundwater", "Call for papers of the winter school on groundwater: deadline extended")]
    public void Titles_that_differ_in_a_number_or_a_sequels_word_are_two_stories(string one, string other)
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf(one, Release));
        _desk.Visit(SourceOf("lzu"), ItemOf(other, Release));

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void Different_news_over_the_same_long_footer_stays_apart()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("The pool opens on Monday after repairs", "The pool opens on Monday.\n" + Release));
        _desk.Visit(SourceOf("lzu"), ItemOf("A telescope for the village school", "The village school has a telescope now.\n" + Release));

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void A_digest_is_a_story_of_its_own()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf(Title, Release[..113]));
        _desk.Visit(SourceOf("lzu"), ItemOf("The week in five reports", $"{Title}\n{Release[..113]}\n{LongText}\n{string.Join(' ', Enumerable.Range(0, 90).Select(n => $"other{n}"))}"));

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void A_title_alone_joins_only_when_it_is_long_and_of_the_same_day()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("Vacancy announcement", "", published: Noon), ItemOf(Title, "", link: "https://asoiu.example/1", published: Noon));
        _desk.Visit(SourceOf("lzu"), ItemOf("Vacancy announcement", "", published: Noon), ItemOf(Title, "", link: "https://lzu.example/1", published: Noon.AddHours(-9)));
        _desk.Visit(SourceOf("itu"), ItemOf(Title, "", link: "https://itu.example/1", published: Noon.AddDays(-3)));

        Assert.Equal([1, 1, 1, 2], _desk.Stories.Select(story => story.Carriers.Count).Order());
    }

    [Fact]
    public void A_feed_that_gives_every_item_the_same_text_keeps_its_stories_apart()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("Pool opened", id: "1"), ItemOf("Telescope given away", id: "2"), ItemOf("Choir looks for basses", id: "3"));

        Assert.Equal(3, _desk.Stories.Count);
    }

    [Fact]
    public void Traditional_and_simplified_Chinese_are_one_story()
    {
        const string text = "丝绸之路大学联盟青年学者论坛在西安开幕，来自二十一个国家和地区的青年学者围绕新能源、数字农业和文化遗产保护展开交流。";
        const string traditional = "絲綢之路大學聯盟青年學者論壇在西安開幕，來自二十一個國家和地區的青年學者圍繞新能源、數字農業和文化遺產保護展開交流。";
        _desk.Visit(SourceOf("lzu"), ItemOf("青年学者论坛在西安开幕", text));
        _desk.Visit(SourceOf("ntu"), ItemOf("青年學者論壇在西安開幕", traditional));

        Assert.Single(_desk.Stories);
    }

    [Fact]
    public void What_a_source_says_under_every_text_does_not_keep_copies_apart()
    {
        const string foot = "Example University, founded in 1920, is open from nine to five; questions go to the press office in room 12.";
        var source = SourceOf("asoiu");
        for (var n = 0; n < 3; n++) _desk.Visit(source, ItemOf($"Unlike headline {(char)('a' + n)}{n * 71}", $"{string.Join(' ', Enumerable.Range(n * 50, 30).Select(word => $"word{word}x"))}\n{foot}", id: $"{n}"));
        _desk.Visit(SourceOf("lzu"), ItemOf(Title, $"{Release}\nShare this page with your friends, or print it on both sides of the paper."));
        _desk.Visit(source, ItemOf("Pupils' drones measure the ice of the Pamir", $"{Release}\n{foot}", id: "release"));

        Assert.Equal(4, _desk.Stories.Count);
    }

    [Fact]
    public void What_a_document_says_under_three_of_its_texts_does_not_keep_copies_apart_on_the_first_visit()
    {
        const string foot = "Example University, founded in 1920, is open from nine to five; questions go to the press office.";
        const string share = "Share this page with all your friends, or print it on both sides of the paper.";
        _desk.Visit(SourceOf("lzu"), ItemOf(Title, $"{Release}\n{share}"));
        _desk.Visit(SourceOf("asoiu"), [
            .. Enumerable.Range(0, 2).Select(n => ItemOf($"Unlike headline {n * 71}", $"Number {n} of other news.\n{foot}", id: $"{n}")),
            ItemOf("Pupils' drones measure the ice of the Pamir", $"{Release}\n{foot}", id: "release"),
        ]);

        Assert.Equal(3, _desk.Stories.Count);
    }

    [Fact]
    public void One_piece_that_a_document_states_three_times_is_no_habit()
    {
        var copies = Enumerable.Range(0, 3).Select(n => ItemOf(Title, Release, $"https://asoiu.example/{n}", $"{n}"));
        _desk.Visit(SourceOf("lzu"), ItemOf("Pupils' drones measure the ice of the Pamir", Release));
        _desk.Visit(SourceOf("asoiu"), [.. copies]);

        Assert.Contains(_desk.Stories, story => story.Carriers.Count == 2);
    }

    [Theory]
    [InlineData(Title, 3, "were built by:were assembled by", "nearest metre:nearest yard", "will be repeated:shall be repeated")]
    [InlineData("LZU: " + Title, 90, "for everybody:for anybody", "the flights:all flights", "drones that:drones which")]
    [InlineData(Title + " – Lzu", 90, "farmers:growers")]
    public void A_copy_in_which_a_few_scattered_words_are_put_otherwise_is_the_same_story(string title, int hours, params string[] edits)
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf(Title, Release, published: Noon));
        _desk.Visit(SourceOf("lzu"), ItemOf(title, Edited(Release, edits), published: Noon.AddHours(hours)));

        Assert.Single(_desk.Stories);
    }

    [Theory]
    [InlineData("fifth school:sixth school", "in room 12:in room 40")]
    [InlineData("Ivanov:Petrov", "Ivanov:Petrov")]
    [InlineData("Asoiu:Lzu")]
    public void A_long_text_of_which_one_tells_another_number_or_another_name_throughout_is_other_news(params string[] edits)
    {
        const string text =
            "In the spring the fifth school of young geologists begins at Asoiu, to which everybody is invited who likes stones and mountains. "
            + "As before, professor Ivanov leads it, and lectures are given in room 12 of the old building beside the river. "
            + "Those who took part in earlier years know what to bring: good shoes, a hammer, and patience with professor Ivanov.";
        const string title = "Everybody who likes stones is invited to the school of young geologists by the river";
        _desk.Visit(SourceOf("asoiu"), ItemOf(title, text));
        _desk.Visit(SourceOf("lzu"), ItemOf(title, Edited(text, edits)));

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void A_member_that_says_nearly_the_same_twice_says_two_things()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf(Title, Release, "https://asoiu.example/1", "1"));
        _desk.Now += TimeSpan.FromDays(7);
        _desk.Visit(SourceOf("asoiu"), ItemOf(Title, Edited(Release, "Khorog:Osh"), "https://asoiu.example/2", "2"));

        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void A_number_in_a_link_that_stands_elsewhere_in_the_copy_adds_none()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf(Title, Edited(Release, "the ice:the ice 4711", "Every autumn:Every autumn 4711")));
        _desk.Visit(SourceOf("lzu"), ItemOf(Title, Edited(Release, "for everybody:for everybody 4711")));

        Assert.Single(_desk.Stories);
    }

    private static string Edited(string text, params IEnumerable<string> edits) =>
        edits.Select(edit => edit.Split(':')).Aggregate(text, (edited, edit) => edited.Replace(edit[0], edit[1], StringComparison.Ordinal));
}
