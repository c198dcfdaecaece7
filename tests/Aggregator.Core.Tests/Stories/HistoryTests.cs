using Aggregator.Stories;
using Aggregator.Stories.Acts;
using static Aggregator.Core.Tests.Stories.Desktop;

namespace Aggregator.Core.Tests.Stories;

public sealed class HistoryTests
{
    private const string Fuller = LongText
        + " The rector of Baku said that the first lectures will be held in English, and that a second group follows in spring.";

    private readonly Desktop _desk = new();

    [Fact]
    public void A_story_remembers_how_it_entered_who_joined_by_which_evidence_and_what_changed()
    {
        Visit("asoiu", "Agreement signed", LongText);
        Visit("lzu", "Agreement signed", LongText);
        Visit("asoiu", "Agreement signed in Baku by twelve", Fuller);

        var history = Assert.Single(_desk.Stories).History;
        Assert.Equal(
            [HappeningKind.Entered, HappeningKind.Joined, HappeningKind.Changed], history.Select(happening => happening.Kind));
        Assert.Equal(["asoiu-news", "lzu-news", "asoiu-news"], history.Select(happening => happening.SourceId));
        Assert.Equal("the same words as asoiu-news", history[1].Reason);
        Assert.Equal("all words, the title, the first words, 21 of 21 bands of the text", history[1].Evidence);
        Assert.StartsWith("title: Agreement signed", history[2].Before, StringComparison.Ordinal);
        Assert.True(history[0].At < history[1].At && history[1].At < history[2].At);
    }

    [Fact]
    public void What_nearly_was_the_same_is_remembered_with_the_reason_why_it_stayed_apart()
    {
        var first = Visit("asoiu", "Agreement signed, part one", LongText);
        Visit("lzu", "Agreement signed, part two", LongText.Replace("twelve", "thirteen", StringComparison.Ordinal));

        var miss = Assert.Single(_desk.Stories[^1].History[0].Misses!);
        Assert.Equal(first, miss.StoryId);
        Assert.True(miss.IsSuspect);
        Assert.NotEmpty(miss.Reason);
        Assert.Contains("bands of the text", miss.Shared, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_two_stories_joins_the_older_and_names_the_other_as_related()
    {
        var first = Visit("asoiu", "Agreement signed", LongText);
        Visit("lzu", "Agreement signed", LongText);
        var second = _desk.Act(
            new ActOrder { Kind = ActKind.Split, Story = first, Copies = ["lzu-news"], By = "Aida" }).Act!.OtherId!;

        Assert.Equal(first, Visit("tsu", "Agreement signed", LongText));

        Assert.Equal([second], _desk.Story(first).Related);
        Assert.Contains(_desk.Story(first).History[^1].Misses!, miss => miss.StoryId == second && miss.IsSuspect);
        Assert.Equal(2, _desk.Stories.Count);
    }

    [Fact]
    public void A_long_history_keeps_how_it_began_and_what_happened_lately()
    {
        var story = Visit("asoiu", "Agreement signed", LongText);
        for (var n = 0; n < 150; n++)
            Visit("asoiu", $"Agreement signed, corrected for the {n}th time", $"{LongText} Correction {n} of many by the press office.");

        var history = _desk.Story(story).History;
        Assert.Equal(Chronicle.MostFirst + Chronicle.MostLatest, history.Count);
        Assert.Equal(HappeningKind.Entered, history[0].Kind);
        Assert.Equal(_desk.Now, history[^1].At);
    }

    private string Visit(string member, string title, string text)
    {
        _desk.Now += TimeSpan.FromMinutes(5);
        var edit = Assert.Single(_desk.Visit(SourceOf(member), ItemOf(title, text, $"https://{member}.example/1", "1")));
        return edit.Story?.Id ?? edit.Row.StoryId!;
    }
}
