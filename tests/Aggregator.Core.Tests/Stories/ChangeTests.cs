using Aggregator.Reading;
using Aggregator.Stories;
using static Aggregator.Core.Tests.Stories.Desktop;

namespace Aggregator.Core.Tests.Stories;

/// <summary>What a source changes about a piece of news, and what a subscriber notices of it.</summary>
public sealed class ChangeTests
{
    private readonly Desktop _desk = new();

    [Theory]
    [InlineData("Views: 127", "Views: 1,341")]
    [InlineData("Просмотров: 12 | Поделиться: ВКонтакте Telegram", "Просмотров: 845 | Поделиться: ВКонтакте Telegram")]
    [InlineData("17 mart 2026, 15:30 | Baxış sayı 5 dəfə baxılıb", "17 mart 2026, 15:30 | Baxış sayı 9 dəfə baxılıb")]
    [InlineData("Görüntülenme: 31 Paylaş", "Görüntülenme: 32 Paylaş")]
    [InlineData("Қаралды: 55 рет", "Қаралды: 56 рет")]
    [InlineData("عدد المشاهدات: ٤٥", "عدد المشاهدات: ٩٩")]
    [InlineData("تعداد بازدید: ۱۲", "تعداد بازدید: ۱۳")]
    [InlineData("浏览次数：88 次 分享到：微信 微博", "浏览次数：1045 次 分享到：微信 微博")]
    [InlineData("閲覧数：31", "閲覧数：32")]
    [InlineData("조회수 31", "조회수 32")]
    [InlineData("ผู้เข้าชม 31 ครั้ง", "ผู้เข้าชม 44 ครั้ง")]
    [InlineData("ნახვა: 12", "ნახვა: 13")]
    [InlineData("Lượt xem: 12", "Lượt xem: 13")]
    public void A_counter_that_moved_changes_nothing(string before, string after)
    {
        Assert.Equal(EditKind.Ignore, Restate($"{LongText}\n{before}", $"{LongText}\n{after}").Kind);
        Assert.Equal(1, Assert.Single(_desk.Stories).Revision);
    }

    [Fact]
    public void A_counter_behind_the_last_sentence_changes_nothing() =>
        Assert.Equal(EditKind.Ignore, Restate(LongText + " Views: 127", LongText + " Views: 128").Kind);

    [Theory]
    [InlineData("petroleum engineering", "petrolium engineering")]
    [InlineData("heritage", "heritge")]
    public void A_typo_mended_changes_the_words_and_flashes_nothing_unread(string right, string wrong)
    {
        var edit = Restate(LongText.Replace(right, wrong, StringComparison.Ordinal), LongText);

        Assert.Equal(EditKind.Update, edit.Kind);
        Assert.Contains(right, edit.Story!.Lead.Item.Summary, StringComparison.Ordinal);
        Assert.Equal(edit.Story.Published, edit.Story.Updated);
    }

    [Fact]
    public void A_typo_mended_in_the_title_is_shown_and_flashes_nothing_unread()
    {
        var edit = Restate(LongText, LongText, "Agremeent signed", "Agreement signed");

        Assert.Equal("Agreement signed", edit.Story!.Lead.Item.Title);
        Assert.Equal(edit.Story.Published, edit.Story.Updated);
    }

    [Fact]
    public void A_body_grown_moves_updated()
    {
        var grown = Restate(LongText, LongText + " The rectors then planted a tree in the garden of the oldest.").Story!;

        Assert.Equal(_desk.Now, grown.Updated);
    }

    [Fact]
    public void Another_number_in_the_text_moves_updated()
    {
        const string deadline = "Applications are accepted until 12 May at the office of the faculty.";
        var later = deadline.Replace("12", "19", StringComparison.Ordinal);
        var changed = Restate(LongText + deadline, LongText + later).Story!;

        Assert.Equal(_desk.Now, changed.Updated);
    }

    [Fact]
    public void A_line_that_is_but_a_date_is_kept_up_to_date_and_flashes_nothing()
    {
        var edit = Restate($"17 March 2026\n{LongText}", $"18 March 2026\n{LongText}");

        Assert.Equal(EditKind.Update, edit.Kind);
        Assert.Equal(edit.Story!.Published, edit.Story.Updated);
    }

    [Fact]
    public void A_date_that_the_source_moved_moves_neither_the_story_nor_its_place()
    {
        State(LongText, "Agreement signed", Noon.AddHours(-3));
        var before = Assert.Single(_desk.Stories);
        _desk.Now = Noon.AddDays(1);
        State(LongText, "Agreement signed", Noon.AddDays(1));

        var after = Assert.Single(_desk.Stories);
        Assert.Equal((before.Id, before.Published, before.Entered), (after.Id, after.Published, after.Entered));
        Assert.Equal(before.Updated, after.Updated);
    }

    [Fact]
    public void Another_text_under_the_same_title_and_summary_moves_updated()
    {
        static Item With(string content) => ItemOf("Agreement signed", link: "https://asoiu.example/1", id: "1") with
        {
            Text = content,
            Content = $"<p>{content}</p>",
        };
        _desk.Visit(SourceOf("asoiu"), With("The first report of the meeting, of which nobody knew yet how it would end."));
        _desk.Now = Noon.AddDays(1);
        _desk.Visit(SourceOf("asoiu"), With(LongText));

        Assert.Equal(_desk.Now, Assert.Single(_desk.Stories).Updated);
    }

    [Fact]
    public void A_correction_by_another_carrier_than_the_lead_flashes_nothing()
    {
        State(LongText, "Agreement signed", Noon.AddHours(-3));
        _desk.Visit(SourceOf("lzu"), ItemOf("Agreement signed", id: "7", published: Noon.AddHours(-2)));
        _desk.Now = Noon.AddDays(1);
        _desk.Visit(SourceOf("lzu"), ItemOf("The agreement is signed at last", id: "7", published: Noon.AddHours(-2)));

        var story = Assert.Single(_desk.Stories);
        Assert.Equal(("Agreement signed", story.Published), (story.Lead.Item.Title, story.Updated));
    }

    [Fact]
    public void The_lead_stays_when_a_better_one_joins_after_two_days()
    {
        const string link = "https://www.lzu.example/release";
        _desk.Visit(SourceOf("asoiu"), ItemOf("Agreement signed", link: link));
        _desk.Now = Noon.AddHours(49);
        _desk.Visit(SourceOf("lzu"), ItemOf("Agreement signed", link: link));

        Assert.Equal("asoiu-news", Assert.Single(_desk.Stories).Lead.SourceId);
    }

    [Fact]
    public void The_higher_priority_leads_and_among_equals_the_first()
    {
        _desk.Visit(SourceOf("asoiu"), ItemOf("Agreement signed"));
        _desk.Visit(SourceOf("lzu"), ItemOf("Agreement signed"));
        Assert.Equal("asoiu-news", Assert.Single(_desk.Stories).Lead.SourceId);

        _desk.Visit(SourceOf("nazarbayev") with { Priority = 10 }, ItemOf("Agreement signed"));
        Assert.Equal("nazarbayev-news", Assert.Single(_desk.Stories).Lead.SourceId);
    }

    private StoryEdit Restate(
        string before, string after, string titleBefore = "Agreement signed", string title = "Agreement signed")
    {
        State(before, titleBefore, Noon.AddHours(-3));
        _desk.Now = Noon.AddDays(1);
        return State(after, title, Noon.AddHours(-3));
    }

    private StoryEdit State(string text, string title, DateTimeOffset published) =>
        Assert.Single(_desk.Visit(
            SourceOf("asoiu"),
            ItemOf(title, text, "https://asoiu.example/1", "1", published) with
            {
                Summary = $"<p>{text.Replace("\n", "<br>", StringComparison.Ordinal)}</p>",
            }));
}
