using Aggregator.Stories;
using Aggregator.Stories.Acts;
using static Aggregator.Core.Tests.Stories.Desktop;

namespace Aggregator.Core.Tests.Stories.Acts;

public sealed class ActEditorTests
{
    private const string OtherText =
        "A choir of nine nations sings the songs of the Silk Road in the railway stations between Baku and Almaty, and "
        + "whoever waits for a train may join in; the notes lie on the benches of every platform from June on.";

    private readonly Desktop _desk = new();

    [Fact]
    public void A_merge_keeps_the_earlier_with_all_carriers_and_the_other_becomes_its_alias()
    {
        var (first, second) = TwoStories();

        var outcome = Act(ActKind.Merge, second, other: first, why: "the same agreement");

        Assert.Null(outcome.Refused);
        var kept = _desk.Story(first);
        Assert.Equal(["asoiu-news", "lzu-news"], Sources(kept));
        Assert.Equal([second], kept.Aliases);
        Assert.True(kept.IsPublished);
        Assert.Equal((first, false, _desk.Now), (_desk.Story(second).MergedInto, _desk.Story(second).IsPublished, _desk.Story(second).RemovedAt));
        var told = kept.History[^1];
        Assert.Equal((HappeningKind.Act, 1), (told.Kind, told.Act));
        Assert.Equal($"{second} merged into it, by Aida: the same agreement", told.Reason);
    }

    [Fact]
    public void What_the_sources_of_a_merged_story_change_changes_the_story_that_stayed()
    {
        var (first, second) = TwoStories();
        Act(ActKind.Merge, first, other: second);

        var edit = Assert.Single(Visit("lzu", "A choir on rails, with dates", OtherText + " It starts in Baku."));

        Assert.Equal((EditKind.Update, first), (edit.Kind, edit.Story!.Id));
        Assert.Equal("A choir on rails, with dates", _desk.Story(first).Carriers[1].Item.Title);
    }

    [Fact]
    public void A_further_copy_of_a_merged_story_joins_the_one_that_stayed()
    {
        var (first, second) = TwoStories();
        Act(ActKind.Merge, first, other: second);

        var edit = Assert.Single(Visit("tsu", "A choir on rails", OtherText));

        Assert.Equal((EditKind.Join, first), (edit.Kind, edit.Story!.Id));
    }

    [Fact]
    public void An_undone_merge_gives_both_stories_back_with_their_ids_and_the_words_of_today()
    {
        var (first, second) = TwoStories();
        var atomId = _desk.Story(second).AtomId;
        Act(ActKind.Merge, first, other: second);
        Visit("lzu", "A choir on rails, with dates", OtherText + " It starts in Baku.");
        Visit("tsu", "A choir on rails", OtherText);

        Assert.Null(Undo().Refused);

        Assert.Equal((null, true, null), (_desk.Story(second).MergedInto, _desk.Story(second).IsPublished, _desk.Story(second).RemovedAt));
        Assert.Equal(atomId, _desk.Story(second).AtomId);
        Assert.Equal("A choir on rails, with dates", Assert.Single(_desk.Story(second).Carriers).Item.Title);
        // Who joined meanwhile joined the story that stayed.
        Assert.Equal(["asoiu-news", "tsu-news"], Sources(_desk.Story(first)));
        Assert.Empty(_desk.Story(first).Aliases);
        Assert.Equal(EditKind.Update, Assert.Single(Visit("lzu", "A choir on rails, again", OtherText)).Kind);
    }

    [Fact]
    public void Aliases_of_an_alias_lead_to_the_story_that_stands_and_come_back_to_it()
    {
        var (first, second) = TwoStories();
        var third = Enter("tsu", "A third piece of news, which has nothing to do with them", "Nothing at all. " + OtherText[40..]);
        Act(ActKind.Merge, second, other: third);
        Act(ActKind.Merge, first, other: second);

        Assert.Equal((first, first), (_desk.Story(second).MergedInto, _desk.Story(third).MergedInto));
        Assert.Equal([second, third], _desk.Story(first).Aliases);

        Undo();

        Assert.Equal((null, second), (_desk.Story(second).MergedInto, _desk.Story(third).MergedInto));
        Assert.Equal(["lzu-news", "tsu-news"], Sources(_desk.Story(second)));
        Undo();
        Assert.All(_desk.Stories, story => Assert.Equal((null, 1), (story.MergedInto, story.Carriers.Count)));
    }

    [Fact]
    public void Merges_are_undone_in_any_order()
    {
        var (first, second) = TwoStories();
        var third = Enter("tsu", "A third piece of news, which has nothing to do with them", "Nothing at all. " + OtherText[40..]);
        Act(ActKind.Merge, second, other: third);
        Act(ActKind.Merge, first, other: second);

        Assert.Null(Undo(1).Refused);
        Assert.Equal((first, null), (_desk.Story(second).MergedInto, _desk.Story(third).MergedInto));
        Assert.Equal(["tsu-news"], Sources(_desk.Story(third)));

        Assert.Null(Undo(2).Refused);
        Assert.All(_desk.Stories, story => Assert.Equal((null, 1), (story.MergedInto, story.Carriers.Count)));
    }

    [Fact]
    public void A_split_gives_the_carriers_a_story_of_their_own_which_never_joins_again_whatever_changes()
    {
        var story = Shared();

        var outcome = Act(ActKind.Split, story, copies: ["lzu-news"]);

        var part = outcome.Act!.OtherId!;
        Assert.Equal(["asoiu-news"], Sources(_desk.Story(story)));
        Assert.Equal(["lzu-news"], Sources(_desk.Story(part)));
        Assert.NotEqual(_desk.Story(story).AtomId, _desk.Story(part).AtomId);
        // The source changes its words, and then gives the item another id.
        Assert.Equal(part, Assert.Single(Visit("lzu", "Agreement signed!", LongText)).Story!.Id);
        Visit("lzu", "Agreement signed", LongText, id: "moved");
        Visit("asoiu", "Agreement signed", LongText, id: "moved");
        Assert.All(_desk.Stories, one => Assert.Single(one.Carriers.DistinctBy(carrier => carrier.SourceId)));
        // A third may join either.
        Assert.Equal(EditKind.Join, Assert.Single(Visit("tsu", "Agreement signed", LongText)).Kind);
    }

    [Fact]
    public void A_split_names_carriers_by_their_address_too()
    {
        var story = Shared();

        Assert.Null(Act(ActKind.Split, story, copies: ["http://lzu.example/1?utm_source=x"]).Refused);

        Assert.Equal(["asoiu-news"], Sources(_desk.Story(story)));
    }

    [Fact]
    public void When_the_carriers_leave_that_a_merge_brought_their_story_is_there_again()
    {
        var (first, second) = TwoStories();
        Act(ActKind.Merge, first, other: second);

        var outcome = Act(ActKind.Split, first, copies: ["lzu-news"]);

        Assert.Equal(second, outcome.Act!.OtherId);
        Assert.True(_desk.Story(second).IsPublished);
        Assert.Equal(2, _desk.Stories.Count);
        Assert.Contains("a later split undid the merge", Undo(1).Refused, StringComparison.Ordinal);
        Assert.Null(Undo(2).Refused);
        Assert.Null(Undo(1).Refused);
        Assert.True(_desk.Stories.All(story => story.IsPublished));
    }

    [Fact]
    public void An_undone_split_is_one_story_again_and_the_other_id_leads_to_it()
    {
        var story = Shared();
        var part = Act(ActKind.Split, story, copies: ["lzu-news"]).Act!.OtherId!;

        Undo();

        Assert.Equal(["asoiu-news", "lzu-news"], Sources(_desk.Story(story)));
        Assert.Equal(story, _desk.Story(part).MergedInto);
        Assert.Empty(_desk.Story(story).NeverFrom);
        Assert.Equal(story, Assert.Single(Visit("lzu", "Agreement signed!", LongText)).Story!.Id);
        // Split once more, they get the id that they had.
        Assert.Equal(part, Act(ActKind.Split, story, copies: ["lzu-news"]).Act!.OtherId);
    }

    [Fact]
    public void When_the_lead_leaves_another_leads_and_readers_see_it_as_updated()
    {
        var story = Enter("asoiu", "Agreement signed", LongText);
        Visit("lzu", "Agreement signed", LongText + " Lanzhou is among them.");
        _desk.Now += TimeSpan.FromHours(1);
        Act(ActKind.Split, story, copies: ["asoiu-news"]);

        Assert.Equal("lzu-news", _desk.Story(story).Lead.SourceId);
        Assert.Equal(_desk.Now, _desk.Story(story).Updated);
    }

    [Fact]
    public void A_hidden_story_takes_later_copies_unseen()
    {
        var story = Enter("asoiu", "Agreement signed", LongText);
        Act(ActKind.Hide, story);

        var edit = Assert.Single(Visit("lzu", "Agreement signed", LongText));

        Assert.Equal((EditKind.Join, story), (edit.Kind, edit.Story!.Id));
        Assert.False(_desk.Story(story).IsPublished);
        Assert.NotNull(_desk.Story(story).RemovedAt);
        Undo();
        Assert.True(_desk.Story(story).IsPublished);
        Assert.Null(_desk.Story(story).RemovedAt);
    }

    [Fact]
    public void A_story_that_its_source_took_back_does_not_return_when_its_hiding_is_undone()
    {
        var story = Enter("asoiu", "Agreement signed", LongText);
        Act(ActKind.Hide, story);
        _desk.TakeBack(story);
        Undo();

        Assert.False(_desk.Story(story).IsPublished);
        Assert.NotNull(_desk.Story(story).RemovedAt);
    }

    [Fact]
    public void A_new_title_moves_updated_once_and_its_undo_gives_the_former_back()
    {
        var story = Enter("asoiu", "Agreement signed", LongText);
        _desk.Now += TimeSpan.FromHours(1);
        Act(ActKind.Retitle, story, title: " Twelve universities\nsign ");
        Assert.Equal(("Twelve universities sign", _desk.Now), (_desk.Story(story).Title, _desk.Story(story).Updated));

        _desk.Now += TimeSpan.FromHours(1);
        Act(ActKind.Retitle, story, title: "Twelve sign");
        Undo();
        Assert.Equal("Twelve universities sign", _desk.Story(story).Title);
        Undo();
        Assert.Null(_desk.Story(story).Title);
    }

    [Fact]
    public void A_pinned_story_is_pinned_until_that_is_undone()
    {
        var story = Enter("asoiu", "Agreement signed", LongText);
        var updated = _desk.Story(story).Updated;
        Act(ActKind.Pin, story);
        Assert.Equal((true, updated), (_desk.Story(story).Pinned, _desk.Story(story).Updated));

        var undo = Undo().Act!;
        Assert.False(_desk.Story(story).Pinned);
        Assert.Equal((2, 1, 2), (undo.Number, undo.Undoes, _desk.Acts[0].UndoneBy));
    }

    [Fact]
    public void What_cannot_be_done_is_refused_in_a_sentence_and_nothing_changes()
    {
        var (first, second) = TwoStories();
        Refused("There is no story nowhere.", ActKind.Hide, "nowhere");
        Refused("A story cannot be merged with itself.", ActKind.Merge, first, other: first);
        Refused("has no carrier \"tsu\". Its carriers: asoiu-news.", ActKind.Split, first, copies: ["tsu"]);
        Refused("No carrier would stay", ActKind.Split, first, copies: ["asoiu-news"]);
        Refused("has this title already", ActKind.Retitle, first, title: "Agreement signed");
        Refused("The title is empty.", ActKind.Retitle, first, title: " \u0007");
        Refused("longer than 300", ActKind.Retitle, first, title: new string('x', 301));
        Assert.Equal("There is no act to undo.", Undo().Refused);
        Assert.StartsWith("There is no act 7;", Undo(7).Refused, StringComparison.Ordinal);

        Act(ActKind.Hide, first);
        Refused("is hidden already; \"aggregator undo 1\" takes that back.", ActKind.Hide, first);
        Refused("is hidden; undo that first.", ActKind.Merge, first, other: second);
        Undo();
        Assert.Contains("undone already, by act 2", Undo(1).Refused, StringComparison.Ordinal);
        Assert.Contains("is an undo itself; do act 1 again", Undo(2).Refused, StringComparison.Ordinal);
        Act(ActKind.Merge, first, other: second);
        Refused($"was merged into {first}; name that one", ActKind.Pin, second);
        Assert.Equal(3, _desk.Acts.Count);
    }

    private static IEnumerable<string> Sources(Story story) => story.Carriers.Select(carrier => carrier.SourceId);

    private (string First, string Second) TwoStories() =>
        (Enter("asoiu", "Agreement signed", LongText), Enter("lzu", "A choir on rails", OtherText));

    /// <summary>One story of two carriers.</summary>
    private string Shared()
    {
        var story = Enter("asoiu", "Agreement signed", LongText);
        Visit("lzu", "Agreement signed", LongText);
        return story;
    }

    private string Enter(string member, string title, string text) =>
        Assert.Single(Visit(member, title, text), edit => edit.Kind is EditKind.Add).Story!.Id;

    private IReadOnlyList<StoryEdit> Visit(string member, string title, string text, string id = "1")
    {
        _desk.Now += TimeSpan.FromMinutes(5);
        return _desk.Visit(SourceOf(member), ItemOf(title, text, $"https://{member}.example/{id}", id));
    }

    private ActOutcome Act(
        ActKind kind, string story, string? other = null, string[]? copies = null, string? title = null, string? why = null) =>
        _desk.Act(new ActOrder
        {
            Kind = kind,
            Story = story,
            Other = other,
            Copies = copies ?? [],
            Title = title,
            By = "Aida",
            Why = why,
        });

    private ActOutcome Undo(int? number = null) =>
        _desk.Act(new ActOrder { Kind = ActKind.Undo, Number = number, By = "Aida" });

    private void Refused(
        string words, ActKind kind, string story, string? other = null, string[]? copies = null, string? title = null)
    {
        var count = _desk.Acts.Count;
        Assert.Contains(words, Act(kind, story, other, copies, title).Refused, StringComparison.Ordinal);
        Assert.Equal(count, _desk.Acts.Count);
    }
}
