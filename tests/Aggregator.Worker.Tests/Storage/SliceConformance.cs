using Aggregator.Core.Tests.Publishing;
using Aggregator.Publishing;
using Aggregator.Storage;
using Aggregator.Stories;

namespace Aggregator.Worker.Tests.Storage;

/// <summary>What every store promises of slices: which stories they hold, and that each changes only when one of its own
/// does; each maker's tests derive from it.</summary>
public abstract class SliceConformance() : OpenedStore(Invented.Now)
{
    private static readonly Selection Steppe = new() { Members = Set("steppe") };
    private static readonly Selection Isfahan = new() { Members = Set("isfahan") };
    private static readonly Selection Persian = new() { Languages = Set("fa") };
    private static readonly Selection Water = new() { Topics = Set("water") };
    private static readonly Selection Shared = new() { MinCarriers = 2 };

    private static readonly Dictionary<string, Selection> Slices = new()
    {
        ["everything"] = Selection.Everything,
        ["steppe"] = Steppe,
        ["isfahan"] = Isfahan,
        ["fa"] = Persian,
        ["water"] = Water,
        ["shared"] = Shared,
    };

    [Fact]
    public async Task A_slice_holds_its_own_stories_newest_first()
    {
        await SaveAsync(Story(4, "steppe"), Story(3, "isfahan"), Story(2, "steppe", "isfahan"), Story(1, "isfahan"));

        Assert.Equal(Ids(1, 2, 3, 4), All(Selection.Everything));
        Assert.Equal(Ids(2, 4), All(Steppe));
        Assert.Equal(Ids(1, 2, 3), All(Persian));
        Assert.Equal(Ids(2), All(Shared));
        Assert.Empty(All(Water));
        Assert.Equal(Ids(1, 2), Store.Newest(Isfahan, Invented.Now.AddHours(-9), 1, 100).Select(story => story.Id));
        Assert.Equal(Ids(1, 2, 3), Store.Newest(Isfahan, Invented.Now, 3, 100).Select(story => story.Id));
        Assert.Equal(Ids(1), Store.Newest(Isfahan, DateTimeOffset.MinValue, 0, 1).Select(story => story.Id));
    }

    [Fact]
    public async Task Pages_carry_on_where_the_last_one_ended_whatever_entered_meanwhile()
    {
        await SaveAsync(Story(4, "steppe"), Story(3, "isfahan"), Story(2, "steppe"), Story(1, "steppe"));
        var first = Store.Before(Steppe, null, 2);
        await SaveAsync(Story(0, "steppe"));

        Assert.Equal(Ids(1, 2), first.Select(story => story.Id));
        Assert.Equal(Ids(4), Store.Before(Steppe, first[^1].Id, 2).Select(story => story.Id));
        Assert.Equal(Ids(0, 1, 2, 4), Store.Ids(Steppe));
        Assert.Equal(Ids(4), Store.Before(Selection.Everything, Story(3, "isfahan").Id, 9).Select(story => story.Id));
    }

    [Fact]
    public async Task A_change_of_one_members_story_leaves_the_slices_without_it_as_they_are()
    {
        await SaveAsync(Story(2, "steppe"), Story(1, "isfahan"));

        Assert.Equal(["everything", "steppe"], await ChangedByAsync(Retitled(Story(2, "steppe"))));
        Assert.Equal(["everything", "isfahan", "fa"], await ChangedByAsync(Story(0, "isfahan")));
    }

    [Fact]
    public async Task Hiding_a_story_changes_exactly_the_slices_that_held_it()
    {
        var story = Story(2, "steppe", "isfahan") with { Topics = ["water"] };
        await SaveAsync(Story(3, "steppe"), story, Story(1, "isfahan"));
        Assert.Equal(Slices.Keys, await ChangedByAsync(story with { Hidden = true }));

        Assert.Equal(Ids(3), All(Steppe));
        Assert.Empty(await ChangedByAsync(Retitled(story) with { Hidden = true }));
        Assert.Equal(Slices.Keys, await ChangedByAsync(story));
        Assert.Equal(Ids(2, 3), All(Steppe));
    }

    [Fact]
    public async Task A_withdrawn_copy_changes_the_slices_that_held_the_story_for_its_sake_once()
    {
        var story = Story(2, "steppe", "isfahan");
        var withdrawn = story with { Carriers = [story.Carriers[0], story.Carriers[1] with { Withdrawn = true }] };
        await SaveAsync(story, Story(1, "isfahan"));

        Assert.Equal(["everything", "steppe", "isfahan", "fa", "shared"], await ChangedByAsync(withdrawn));
        Assert.Equal(Ids(1), All(Isfahan));
        Assert.Equal(["everything", "steppe"], await ChangedByAsync(Retitled(withdrawn)));
    }

    [Fact]
    public async Task A_merged_story_leaves_all_slices_for_the_other()
    {
        await SaveAsync(Story(2, "steppe"), Story(1, "isfahan"));
        var changed = await ChangedByAsync(Story(2, "steppe") with { MergedInto = Story(1, "isfahan").Id });

        Assert.Equal(["everything", "steppe"], changed);
        Assert.Empty(All(Steppe));
    }

    [Fact]
    public async Task What_is_news_is_told_when_it_can_be_read_and_what_changes_silently_is_not_told()
    {
        var heard = new List<(bool Concerns, int Readable)>();
        Store.Told += tidings => heard.Add((tidings.Any(one => one.IsFor(Steppe)), All(Steppe).Count()));

        await SaveAsync(Story(2, "steppe"), Story(1, "steppe"));
        await SaveAsync(Story(2, "steppe") with { Topics = ["water"], Revision = 2 });
        await SaveAsync(Story(0, "isfahan"));
        await SaveAsync(Story(1, "steppe") with { Hidden = true });

        Assert.Equal([(true, 2), (false, 2), (true, 1)], heard);
    }

    [Fact]
    public async Task A_lost_topic_changes_the_topics_slice_and_those_that_hold_the_story()
    {
        var story = Story(2, "steppe") with { Topics = ["water"] };
        await SaveAsync(story);

        Assert.Equal(["everything", "steppe", "water"], await ChangedByAsync(story with { Topics = [] }));
        Assert.Empty(All(Water));
    }

    [Fact]
    public async Task What_was_removed_counts_after_reopening_too()
    {
        var story = Story(2, "steppe");
        await SaveAsync(story, Story(1, "isfahan"));
        Time.Advance(TimeSpan.FromHours(1));
        await SaveAsync(story with { Hidden = true });
        var hidden = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromHours(1));
        await SaveAsync(Retitled(Story(1, "isfahan")));
        await ReopenAsync();

        Assert.Equal(hidden, Store.EditionOf(Steppe).LastChange);
        Assert.Equal(Time.GetUtcNow(), Store.EditionOf(Selection.Everything).LastChange);
        Assert.Equal(Invented.Now, Store.EditionOf(Water).LastChange);
        Assert.Empty(All(Steppe));
    }

    [Fact]
    public async Task Whatever_happens_exactly_the_slices_change_whose_stories_do()
    {
        var random = new Random(7);
        var stories = Enumerable.Range(0, 12).Select(number => Story(number, "steppe")).ToArray();
        await SaveAsync(stories);
        for (var round = 0; round < 150; round++)
        {
            var number = random.Next(stories.Length);
            var before = Slices.Where(slice => Holds(slice.Value, stories[number])).Select(slice => slice.Key).ToList();
            stories[number] = Changed(stories[number], random);
            var after = Slices.Where(slice => Holds(slice.Value, stories[number])).Select(slice => slice.Key);
            var changed = await ChangedByAsync(stories[number]);
            if (round % 30 == 29) await ReopenSameAsync();

            Assert.Equal(Slices.Keys.Where(before.Union(after).Contains), changed);
        }

        Assert.All(Slices.Values, slice => Assert.Equal(
            stories.Where(story => Holds(slice, story)).Select(story => story.Id), All(slice)));
    }

    [Fact]
    public async Task The_members_countries_and_languages_that_stories_are_of_are_known()
    {
        await SaveAsync(Story(2, "steppe"), Story(1, "isfahan"));
        var carriers = Store.Carriers;
        await SaveAsync(Retitled(Story(1, "isfahan")));
        Assert.Equal([new("isfahan", null, "fa"), new CarrierFacets("steppe", null, "kk")], carriers);
        Assert.Same(carriers, Store.Carriers);

        await SaveAsync(Story(2, "steppe") with { Hidden = true });
        Assert.Equal([new CarrierFacets("isfahan", null, "fa")], Store.Carriers);
    }

    [Fact]
    public async Task A_story_that_is_taken_out_is_remembered_where_it_stood_until_it_comes_back()
    {
        var story = Story(2, "steppe");
        await SaveAsync(story, Story(1, "isfahan"));
        Time.Advance(TimeSpan.FromHours(1));
        await SaveAsync(story with { Hidden = true });
        await ReopenAsync();

        Assert.Equal([(story.AtomId, Time.GetUtcNow())], Removed(Steppe).Select(gone => (gone.AtomId, gone.When)));
        Assert.Equal([story.AtomId], Removed(Selection.Everything).Select(gone => gone.AtomId));
        Assert.Empty(Removed(Isfahan));
        Assert.Empty(Store.Removed(Steppe, Time.GetUtcNow().AddSeconds(1), 10));

        await SaveAsync(Retitled(story));
        Assert.Empty(Removed(Steppe));
        await ReopenAsync();
        Assert.Empty(Removed(Steppe));
    }

    [Fact]
    public async Task Of_what_was_taken_out_the_newest_are_told()
    {
        await SaveAsync(Story(3, "steppe"), Story(2, "steppe"), Story(1, "steppe"));
        foreach (var number in (int[])[2, 3, 1])
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            await SaveAsync(Story(number, "steppe") with { Hidden = true });
        }

        Assert.Equal(
            [Story(1, "steppe").AtomId, Story(3, "steppe").AtomId],
            Store.Removed(Steppe, DateTimeOffset.MinValue, 2).Select(gone => gone.AtomId));
    }

    [Fact]
    public async Task All_ids_are_those_of_hidden_stories_too_the_oldest_first()
    {
        await SaveAsync(Story(2, "steppe") with { Hidden = true }, Story(4, "steppe"));
        await SaveAsync(Story(1, "steppe"));
        await SaveAsync(Retitled(Story(4, "steppe")), Story(3, "isfahan"));

        Assert.Equal(Ids(4, 3, 2, 1), Store.AllIds);
        await ReopenAsync();
        Assert.Equal(Ids(4, 3, 2, 1), Store.AllIds);
    }

    private IReadOnlyList<Tombstone> Removed(Selection selection) => Store.Removed(selection, DateTimeOffset.MinValue, 10);

    private async Task ReopenSameAsync()
    {
        var before = Slices.Values.Select(slice => Store.EditionOf(slice).LastChange).ToList();
        await ReopenAsync();
        Assert.Equal(before, Slices.Values.Select(slice => Store.EditionOf(slice).LastChange));
    }

    private static Story Changed(Story story, Random random) => random.Next(6) switch
    {
        0 => story with { Hidden = !story.Hidden },
        1 => story with { Topics = story.Topics.Count == 0 ? ["water"] : [] },
        2 => story with { Carriers = [.. story.Carriers, Copy(random.Next(2) == 0 ? "isfahan" : "steppe")] },
        3 => story with { Carriers = [story.Carriers[0], .. story.Carriers.Skip(1).Select(copy => copy with { Withdrawn = !copy.Withdrawn })] },
        4 => story with { MergedInto = story.MergedInto is null ? "another" : null },
        _ => Retitled(story),
    };

    private static bool Holds(Selection slice, Story story) => Facets.Of(story) is { } facets && slice.Holds(facets);

    private async Task<IEnumerable<string>> ChangedByAsync(Story story)
    {
        var before = Slices.ToDictionary(slice => slice.Key, slice => Store.EditionOf(slice.Value));
        Time.Advance(TimeSpan.FromMinutes(1));
        await SaveAsync(story);
        return [.. Slices.Where(slice => IsNew(slice.Value, before[slice.Key])).Select(slice => slice.Key)];
    }

    private bool IsNew(Selection slice, Edition before)
    {
        var after = Store.EditionOf(slice);
        Assert.Equal(after.Number != before.Number, after.LastChange == Time.GetUtcNow());
        return after != before;
    }

    private IEnumerable<string> All(Selection slice) =>
        Store.Newest(slice, DateTimeOffset.MinValue, 0, 1_000).Select(story => story.Id);

    private static IEnumerable<string> Ids(params int[] numbers) => numbers.Select(number => Story(number, "steppe").Id);

    private static Story Story(int number, params string[] members) => Invented.Story(number, [.. members.Select(Copy)]);

    private static Carrier Copy(string member) => Invented.Carrier(member, member == "isfahan" ? "fa" : "kk", "Title");

    private static Story Retitled(Story story) => story with { Title = $"{story.Title}!", Revision = story.Revision + 1 };

    private static HashSet<string> Set(string id) => [id];

    protected Task SaveAsync(params IReadOnlyList<Story> stories) => Store.EnterAsync(stories, Cancel);
}
