using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;
using Aggregator.Stories.Acts;

namespace Aggregator.Worker.Tests.Storage;

/// <summary>What every store promises; each maker's tests derive from it.</summary>
public abstract class StoreConformance() : OpenedStore(new DateTimeOffset(2026, 3, 17, 12, 0, 0, TimeSpan.Zero))
{
    protected const string LongText =
        "The rectors of twelve universities signed an agreement on joint master programmes in petroleum engineering, "
        + "water management and digital heritage; the first students will be admitted in September.";

    protected const string OtherText =
        "A choir of nine nations sings the songs of the Silk Road in the railway stations between Baku and Almaty, and "
        + "whoever waits for a train may join in; the notes lie on the benches of every platform from June on.";

    private static readonly Site Site = new() { Title = "News" };

    [Fact]
    public async Task What_was_committed_is_there_after_reopening()
    {
        var id = Assert.Single(await VisitAsync("asoiu", Raw("Agreement signed", id: "1"))).Story!.Id;
        await Store.SaveAsync(Store.State("lzu-news") with { Failures = 3, ETag = "W/\"x\"" }, Cancel);
        var idBase = Store.IdBase;
        var lastChange = Store.Edition.LastChange;
        await ReopenAsync();

        Assert.Equal("Agreement signed", Store.Story(id)!.Lead.Item.Title);
        Assert.Equal((3, "W/\"x\""), (Store.State("lzu-news").Failures, Store.State("lzu-news").ETag));
        Assert.Equal(1, Store.State("asoiu-news").Stories);
        Assert.Equal((idBase, lastChange), (Store.IdBase, Store.Edition.LastChange));
    }

    [Fact]
    public async Task A_copy_joins_a_story_that_entered_before_the_restart()
    {
        await VisitAsync("asoiu", Raw("Agreement signed", id: "1"));
        await ReopenAsync();
        var edit = Assert.Single(await VisitAsync("lzu", Raw("Agreement signed", id: "x")));

        Assert.Equal(EditKind.Join, edit.Kind);
        Assert.Equal(2, Assert.Single(All()).Carriers.Count);
    }

    [Fact]
    public async Task A_copy_after_the_window_is_news_again()
    {
        await VisitAsync("asoiu", Raw("Agreement signed", id: "1"));
        Time.Advance(TimeSpan.FromDays(11));
        await VisitAsync("lzu", Raw("Agreement signed", id: "x"));

        Assert.Equal(2, All().Count);
    }

    [Fact]
    public async Task Only_new_and_changed_items_need_work()
    {
        await VisitAsync("asoiu", Raw("One", id: "1"), Raw("Two", id: "2"));
        var items = Keyed(Raw("One", id: "1"), Raw("Two, corrected", id: "2"), Raw("Three", id: "3"));

        Assert.Equal(["Two, corrected", "Three"], Store.Unknown("asoiu-news", items).Select(item => item.Raw.Title!.Value));
        Assert.Equal(3, Store.Unknown("lzu-news", items).Count);
    }

    [Fact]
    public async Task What_was_skipped_once_needs_no_work_again()
    {
        var keyed = Keyed(Raw("Old", id: "1"));
        await EditAsync("asoiu", [new FreshItem(keyed[0], null, null, "older than the first visit brings")]);

        Assert.Empty(Store.Unknown("asoiu-news", Keyed(Raw("Old, corrected", id: "1"))));
        Assert.Empty(All());
    }

    [Fact]
    public async Task An_item_under_another_id_is_known_by_its_title_unless_the_former_is_still_stated()
    {
        await VisitAsync("asoiu", Raw("The observatory was opened again", id: "1"));

        var moved = Keyed(Raw("The observatory was opened again", id: "2"), Raw("The library was closed", id: "3"));
        Assert.Equal([KnownBy.Title, KnownBy.Nothing], Store.Unknown("asoiu-news", moved).Select(item => item.KnownBy));
        var beside = Keyed(Raw("The observatory was opened again", id: "2"), Raw("The observatory was opened again", id: "1"));
        Assert.Equal(KnownBy.Nothing, Assert.Single(Store.Unknown("asoiu-news", beside)).KnownBy);
    }

    [Fact]
    public async Task The_newest_stories_come_first_and_the_window_is_kept()
    {
        for (var day = 0; day < 6; day++)
        {
            await VisitAsync("asoiu", Raw($"Day {day}", id: $"{day}"));
            Time.Advance(TimeSpan.FromDays(1));
        }

        var now = Time.GetUtcNow();
        Assert.Equal(["Day 5", "Day 4", "Day 3"], Titles(Store.Newest(now.AddDays(-3), 1, 100)));
        Assert.Equal(["Day 5", "Day 4", "Day 3", "Day 2"], Titles(Store.Newest(now.AddDays(-1), 4, 100)));
        Assert.Equal(["Day 5", "Day 4"], Titles(Store.Newest(now.AddDays(-9), 1, 2)));
    }

    [Fact]
    public async Task All_stories_are_read_page_by_page_the_newest_first()
    {
        for (var n = 0; n < 5; n++) await VisitAsync("asoiu", Raw($"One {n}", id: $"{n}", text: $"{n}"));

        var first = Store.Before(null, 3);
        Assert.Equal(["One 4", "One 3", "One 2"], Titles(first));
        Assert.Equal(["One 1", "One 0"], Titles(Store.Before(first[^1].Id, 3)));
        Assert.Empty(Store.Before(Store.Before(null, 5)[^1].Id, 3));
    }

    [Fact]
    public async Task A_decision_that_fails_changes_nothing_and_the_store_goes_on()
    {
        var fresh = Fresh(Keyed(Raw("One", id: "1")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.EditAsync(
            "asoiu-news", fresh, [], _ => throw new InvalidOperationException("a bug"), _ => Store.State("asoiu-news"), Cancel));
        Assert.Empty(All());

        await VisitAsync("asoiu", Raw("One", id: "1"));
        Assert.Single(All());
    }

    [Fact]
    public async Task A_state_that_cannot_be_made_leaves_no_story_behind()
    {
        var fresh = Fresh(Keyed(Raw("One", id: "1")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.EditAsync(
            "asoiu-news", fresh, [], Decide("asoiu", fresh), _ => throw new InvalidOperationException("a bug"), Cancel));
        await ReopenAsync();

        Assert.Empty(All());
        Assert.Single(Store.Unknown("asoiu-news", Keyed(Raw("One", id: "1"))));
    }

    [Fact]
    public async Task The_edition_moves_with_stories_and_only_with_them()
    {
        var first = Store.Edition;
        await Store.SaveAsync(Store.State("asoiu-news") with { Failures = 1 }, Cancel);
        Assert.Equal(first, Store.Edition);

        Time.Advance(TimeSpan.FromMinutes(1));
        await VisitAsync("asoiu", Raw("One", id: "1"));
        Assert.Equal(first.Number + 1, Store.Edition.Number);
        Assert.Equal(Time.GetUtcNow(), Store.Edition.LastChange);

        await VisitAsync("asoiu", Raw("One", id: "1"));
        Assert.Equal(first.Number + 1, Store.Edition.Number);
    }

    [Fact]
    public async Task Sources_visited_at_once_make_one_story_of_one_release()
    {
        for (var round = 0; round < 20; round++)
        {
            var text = $"Round {round}. {LongText}";
            await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(
                () => VisitAsync($"member{n}", Raw($"Release {round}", id: $"{round}", text: text)), Cancel)));
        }

        Assert.Equal(20, All().Count);
        Assert.All(All(), story => Assert.Equal(8, story.Carriers.Count));
    }

    [Fact]
    public async Task The_first_visits_of_a_new_store_may_all_come_at_once()
    {
        var visits = Enumerable.Range(0, 200).Select(n => Task.Run(() => VisitAsync($"member{n}", Raw($"News {n}", id: "1", text: $"{n}")), Cancel));
        await Task.WhenAll(visits);

        Assert.Equal(200, All().Count);
    }

    [Fact]
    public async Task Stories_that_enter_at_the_same_moment_have_ids_of_their_own()
    {
        for (var n = 0; n < 5; n++) await VisitAsync("asoiu", Raw($"One {n}", id: $"{n}"), Raw($"Another {n}", id: $"b{n}"));

        Assert.Equal(10, All().Select(story => story.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task An_act_and_its_undo_are_there_after_reopening_with_all_that_they_changed()
    {
        var (first, second) = await TwoStoriesAsync();
        await ActAsync(new ActOrder { Kind = ActKind.Merge, Story = first, Other = second, By = "Aida", Why = "one" });
        await ReopenAsync();

        Assert.Equal((1, "Aida", "one"), (Store.Acts[0].Number, Store.Acts[0].By, Store.Acts[0].Why));
        Assert.Equal(first, Store.Story(second)!.MergedInto);
        Assert.Equal([first], All().Select(story => story.Id));
        Assert.Equal([second, first], Store.Before(null, 10).Select(story => story.Id));
        // The ledger leads to the story that stayed.
        var edit = Assert.Single(await VisitAsync("lzu", Raw("A choir on rails, again", id: "1", text: OtherText)));
        Assert.Equal((EditKind.Update, first), (edit.Kind, edit.Story!.Id));

        await ActAsync(new ActOrder { Kind = ActKind.Undo, By = "Aida" });
        await ReopenAsync();

        Assert.Equal([2, null], Store.Acts.Select(act => act.UndoneBy));
        Assert.Equal(2, All().Count);
        Assert.Equal("A choir on rails, again", Store.Story(second)!.Lead.Item.Title);
        edit = Assert.Single(await VisitAsync("lzu", Raw("A choir on rails, and again", id: "1", text: OtherText)));
        Assert.Equal((EditKind.Update, second), (edit.Kind, edit.Story!.Id));
    }

    [Fact]
    public async Task A_split_story_has_a_new_id_and_its_source_never_comes_back_whatever_it_states()
    {
        var story = Assert.Single(await VisitAsync("asoiu", Raw("Agreement signed", id: "1"))).Story!.Id;
        await VisitAsync("lzu", Raw("Agreement signed", id: "1"));
        var outcome = await ActAsync(
            new ActOrder { Kind = ActKind.Split, Story = story, Copies = ["lzu-news"], By = "Aida" });
        await ReopenAsync();

        var edit = Assert.Single(await VisitAsync("lzu", Raw("Agreement signed", id: "another")));
        Assert.Equal(outcome.Act!.OtherId, edit.Story?.Id ?? edit.Row.StoryId);
        Assert.Equal("asoiu-news", Assert.Single(Store.Story(story)!.Carriers).SourceId);
        Assert.Equal(2, All().Count);
    }

    [Fact]
    public async Task A_hidden_story_is_not_among_the_newest_and_takes_later_copies_unseen()
    {
        var story = Assert.Single(await VisitAsync("asoiu", Raw("Agreement signed", id: "1"))).Story!.Id;
        var edition = Store.Edition;
        await ActAsync(new ActOrder { Kind = ActKind.Hide, Story = story, By = "Aida" });

        Assert.NotEqual(edition, Store.Edition);
        Assert.Empty(All());
        Assert.Equal(EditKind.Join, Assert.Single(await VisitAsync("lzu", Raw("Agreement signed", id: "x"))).Kind);
        await ReopenAsync();
        Assert.Equal(EditKind.Join, Assert.Single(await VisitAsync("tsu", Raw("Agreement signed", id: "x"))).Kind);
        Assert.Empty(All());
    }

    [Fact]
    public async Task A_refused_act_changes_nothing()
    {
        var edition = Store.Edition;
        var outcome = await ActAsync(new ActOrder { Kind = ActKind.Hide, Story = "nowhere", By = "Aida" });

        Assert.NotNull(outcome.Refused);
        Assert.Equal(edition, Store.Edition);
        Assert.Empty(Store.Acts);
    }

    [Fact]
    public async Task A_story_is_found_by_the_atom_id_of_its_first_carrier()
    {
        await VisitAsync("asoiu", Raw("Agreement signed", id: "https://asoiu.example/1"));

        Assert.Equal("Agreement signed", Store.StoryByAtomId("https://asoiu.example/1")!.Lead.Item.Title);
        Assert.Null(Store.StoryByAtomId("https://asoiu.example/2"));
    }

    private async Task<(string First, string Second)> TwoStoriesAsync()
    {
        var first = Assert.Single(await VisitAsync("asoiu", Raw("Agreement signed", id: "1"))).Story!.Id;
        Time.Advance(TimeSpan.FromMinutes(1));
        return (first, Assert.Single(await VisitAsync("lzu", Raw("A choir on rails", id: "1", text: OtherText))).Story!.Id);
    }

    private Task<ActOutcome> ActAsync(ActOrder order) =>
        Store.ActAsync(archive => ActEditor.Decide(order, archive, Site, Time.GetUtcNow()), Cancel);

    private IReadOnlyList<Story> All() => Store.Newest(DateTimeOffset.MinValue, 0, 1_000);

    private static IEnumerable<string> Titles(IEnumerable<Story> stories) => stories.Select(story => story.Lead.Item.Title);

    private static RawItem Raw(string title, string id, string text = LongText) =>
        new() { Title = new RawText(title, TextKind.Plain), SourceItemId = id, Content = new RawText(text, TextKind.Plain) };

    private static IReadOnlyList<KeyedItem> Keyed(params RawItem[] items) => ItemKeys.Of(items, new Uri("https://example.edu/feed"));

    private static List<FreshItem> Fresh(IEnumerable<KeyedItem> items) =>
    [
        .. items.Select(keyed =>
        {
            var item = new Item { Title = keyed.Raw.Title!.Value, Text = keyed.Raw.Content!.Value, SourceItemId = keyed.Raw.SourceItemId };
            return new FreshItem(keyed, item, Fingerprint.Of(item));
        }),
    ];

    private Func<Known, IReadOnlyList<StoryEdit>> Decide(string member, IReadOnlyList<FreshItem> items)
    {
        var source = new Source
        {
            Id = member + "-news",
            Member = new Member { Id = member },
            Kind = SourceKind.Feed,
            Url = new Uri($"https://{member}.example/feed"),
        };
        return known => Editor.Decide(new Assignment(source, Site, null, Time.GetUtcNow()), items, known);
    }

    private Task<IReadOnlyList<StoryEdit>> EditAsync(string member, IReadOnlyList<FreshItem> items) =>
        Store.EditAsync(
            $"{member}-news",
            items,
            [.. items.Select(item => item.Keyed.Key)],
            Decide(member, items),
            edits => Store.State($"{member}-news") with { Stories = edits.Count(edit => edit.Kind is EditKind.Add or EditKind.Join) },
            Cancel);

    private Task<IReadOnlyList<StoryEdit>> VisitAsync(string member, params RawItem[] items) =>
        EditAsync(member, Fresh(Store.Unknown($"{member}-news", Keyed(items))));
}
