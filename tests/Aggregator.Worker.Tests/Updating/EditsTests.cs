using Aggregator.Polling;
using Aggregator.Sources;
using Aggregator.Stories;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Updating;

/// <summary>What feeds do to their news after they were published, seen by a subscriber.</summary>
public sealed class EditsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Noon);
    private readonly Dictionary<string, string> _feeds = new(StringComparer.Ordinal);
    private VisitedSite _site = null!;

    public async ValueTask InitializeAsync() =>
        _site = await VisitedSite.StartAsync(
            context => _feeds.GetValueOrDefault(context.Request.Path.Value!.Trim('/')), _time);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_view_counter_that_moves_at_every_visit_changes_nothing_that_is_published()
    {
        await StateAsync("asoiu", Post(1) with { Text = "The library was opened.<br>Views: 5" });
        var edition = _site.Store.Edition;
        var after = await StateAsync("asoiu", Post(1) with { Text = "The library was opened.<br>Views: 6" });

        Assert.Equal((0, edition), (after.Updated, _site.Store.Edition));
    }

    [Fact]
    public async Task A_typo_mended_is_shown_at_once_and_flashes_nothing_unread()
    {
        var text = Post(1).Text;
        await StateAsync("asoiu", Post(1) with { Text = $"The univeristy {text}" });
        var before = Story();
        _time.Advance(TimeSpan.FromHours(7));
        await StateAsync("asoiu", Post(1) with { Text = $"The university {text}" });

        Assert.Contains("university", Story().Lead.Item.Summary, StringComparison.Ordinal);
        Assert.Equal((before.Updated, before.AtomId), (Story().Updated, Story().AtomId));
    }

    [Fact]
    public async Task An_id_used_again_for_other_news_gives_another_story_and_leaves_the_first_as_it_was()
    {
        await StateAsync("asoiu", Post(1) with { Guid = "latest", Link = "https://asoiu.example/latest" });
        await StateAsync("asoiu", Post(2) with { Guid = "latest", Link = "https://asoiu.example/latest" });

        Assert.Equal([Post(2).Title, Post(1).Title], Stories().Select(story => story.Lead.Item.Title));
    }

    [Fact]
    public async Task An_id_that_was_passed_over_once_may_come_again_with_other_news()
    {
        await StateAsync("asoiu", Enumerable.Range(1, 6).Select(n => Post(n) with { Guid = $"slot-{n}" }));
        Assert.DoesNotContain(Stories(), story => story.Lead.Item.Title == Post(1).Title);
        await StateAsync("asoiu", Post(9) with { Guid = "slot-1" });

        Assert.Equal(Post(9).Title, Stories()[0].Lead.Item.Title);
    }

    [Fact]
    public async Task A_feed_that_lists_the_oldest_first_enters_in_the_order_in_which_it_happened()
    {
        await StateAsync("asoiu", Post(1), Post(2), Post(3));

        Assert.Equal([Post(3).Title, Post(2).Title, Post(1).Title], Stories().Select(story => story.Lead.Item.Title));
    }

    [Fact]
    public async Task Items_without_any_date_are_of_the_moment_they_were_first_seen_and_come_once()
    {
        Post[] posts = [.. new[] { Post(2), Post(1) }.Select(post => post with { Date = null, Guid = null, Link = null })];
        await StateAsync("asoiu", posts);
        _time.Advance(TimeSpan.FromHours(1));
        await StateAsync("asoiu", [Post(3) with { Date = null }, .. posts]);

        Assert.Equal([Noon.AddHours(1), Noon, Noon], Stories().Select(story => story.Published));
        Assert.Equal([Post(3).Title, Post(2).Title, Post(1).Title], Stories().Select(story => story.Lead.Item.Title));
    }

    [Theory]
    [InlineData("Fri, 01 Jan 2100 00:00:00 GMT", 0)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", 0)]
    [InlineData("Fri, 31 Dec 1999 23:59:59 GMT", 0)]
    [InlineData("Tue, 17 Mar 2026 09:00:00 GMT", -3)]
    [InlineData("2026-03-17", 0)]
    [InlineData("2026-03-16", -36)]
    public async Task Published_is_the_sources_date_where_that_can_be_and_is_set_once(string date, int hours)
    {
        await StateAsync("asoiu", Post(1) with { Date = date });
        Assert.Equal(Noon.AddHours(hours), Story().Published);

        _time.Advance(TimeSpan.FromDays(1));
        await StateAsync("asoiu", Post(1) with { Date = Updating.Post.Rfc822(Noon.AddHours(20)) });
        Assert.Equal(Noon.AddHours(hours), Story().Published);
    }

    [Fact]
    public async Task An_item_that_vanishes_and_returns_is_the_story_that_it_was()
    {
        await StateAsync("asoiu", Post(2), Post(1));
        var before = Stories().Select(story => (story.Id, story.Revision)).ToList();
        await StateAsync("asoiu", Post(2));
        Assert.Equal(before, Stories().Select(story => (story.Id, story.Revision)));

        _time.Advance(TimeSpan.FromDays(30));
        await StateAsync("asoiu", Post(2), Post(1));
        Assert.Equal(before, Stories().Select(story => (story.Id, story.Revision)));
    }

    [Fact]
    public async Task A_tombstone_takes_the_story_out_of_the_feeds_and_it_never_comes_back_by_itself()
    {
        await StateAsync("asoiu", Post(2), Post(1));
        var gone = Stories()[1];
        _feeds["asoiu"] = Atom(Tombstone(Post(1).Guid!), Entry(Post(2)));
        await VisitAsync("asoiu");
        Assert.Equal(Post(2).Title, Story().Lead.Item.Title);
        Assert.Equal(Noon, _site.Store.Story(gone.Id)!.RemovedAt);
        Assert.Equal(HappeningKind.Withdrawn, _site.Store.Story(gone.Id)!.History[^1].Kind);

        await StateAsync("asoiu", Post(2), Post(1));
        await StateAsync("asoiu", Post(2), Post(1) with { Title = "It was all quite different" });
        Assert.Single(Stories());
    }

    [Fact]
    public async Task A_tombstone_of_the_lead_passes_the_lead_on()
    {
        await StateAsync("asoiu", Post(1));
        await StateAsync("lzu", Post(1) with { Guid = "7", Link = "https://lzu.example/7" });
        var before = Story();
        _time.Advance(TimeSpan.FromDays(5));
        _feeds["asoiu"] = Atom(Tombstone(Post(1).Guid!));
        await VisitAsync("asoiu");

        Assert.Equal(("asoiu-news", "lzu-news"), (before.Lead.SourceId, Story().Lead.SourceId));
        Assert.Equal((before.AtomId, before.Updated), (Story().AtomId, Story().Updated));
    }

    [Fact]
    public async Task A_tombstone_of_another_source_or_of_what_the_feed_still_lists_takes_nothing()
    {
        await StateAsync("asoiu", Post(1));
        _feeds["lzu"] = Atom(Tombstone(Post(1).Guid!));
        await VisitAsync("lzu");
        _feeds["asoiu"] = Atom(Tombstone(Post(1).Guid!), Entry(Post(1)));
        await VisitAsync("asoiu");

        Assert.Single(Stories());
    }

    [Fact]
    public async Task A_tombstone_that_stays_in_the_feed_costs_nothing_more()
    {
        await StateAsync("asoiu", Post(2), Post(1));
        _feeds["asoiu"] = Atom(Tombstone(Post(1).Guid!), Entry(Post(2)));
        await VisitAsync("asoiu");
        var edition = _site.Store.Edition;
        _feeds["asoiu"] = Atom(Entry(Post(2)), Tombstone(Post(1).Guid!));
        await VisitAsync("asoiu");

        Assert.Equal(edition, _site.Store.Edition);
    }

    [Fact]
    public async Task An_empty_feed_and_one_that_is_not_found_withdraw_nothing()
    {
        await StateAsync("asoiu", Post(2), Post(1));
        await StateAsync("asoiu");
        _feeds.Remove("asoiu");
        Assert.NotEqual(Health.Ok, (await VisitAsync("asoiu")).State.Health);

        Assert.Equal(2, Stories().Count);
    }

    [Fact]
    public async Task A_late_copy_joins_within_the_window_and_a_sequel_does_not()
    {
        await StateAsync("asoiu", Post(1));
        _time.Advance(TimeSpan.FromDays(7));
        await StateAsync("lzu", Post(1) with { Guid = "7", Link = "https://lzu.example/7", Date = null });
        await StateAsync("kazan", Post(1) with { Title = Post(1).Title + ": part two", Link = null, Date = null });

        Assert.Equal([1, 2], Stories().Select(story => story.Carriers.Count));
    }

    private static Post Post(int number) => Updating.Post.Of(number, Noon.AddDays(-9));

    private static string Atom(params string[] parts) => $"""
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
        <title>News</title>{string.Concat(parts)}</feed>
        """;

    private static string Tombstone(string id) => $"""<at:deleted-entry ref="{id}" when="2026-03-17T10:00:00Z"/>""";

    private static string Entry(Post post) =>
        $"""<entry><id>{post.Guid}</id><title>{post.Title}</title><link href="{post.Link}"/>"""
        + $"<summary>{post.Text}</summary></entry>";

    private IReadOnlyList<Story> Stories() => _site.Store.Newest(DateTimeOffset.MinValue, 0, 1_000);

    private Story Story() => Assert.Single(Stories());

    private Task<VisitResult> StateAsync(string member, params IEnumerable<Post> posts)
    {
        _feeds[member] = Updating.Post.Feed(posts);
        return VisitAsync(member);
    }

    private Task<VisitResult> VisitAsync(string name)
    {
        var member = new Member { Id = name, Site = new Uri($"https://{name}.example/") };
        var source = new Source
        {
            Id = $"{name}-news",
            Member = member,
            Kind = SourceKind.Feed,
            Url = _site.Server.Url("/" + name),
        };
        var catalog = new Catalog { Site = new Site { Title = "News" }, Members = [member], Sources = [source] };
        return _site.Visit.RunAsync(catalog, source, onDemand: false, TestContext.Current.CancellationToken);
    }
}
