using Aggregator.Polling;
using Aggregator.Sources;
using Aggregator.Stories;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Updating;

/// <summary>A feed that is known suddenly lists old news under new ids, at new addresses, with new dates.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private static readonly DateTimeOffset First = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Series =
        ["Canteen menu of the week", "Library opening hours", "Seminar on mathematics"];

    private readonly FakeTimeProvider _time = new(First);
    private IReadOnlyList<Post> _posts = [];
    private VisitedSite _site = null!;

    public async ValueTask InitializeAsync() =>
        _site = await VisitedSite.StartAsync(
            context => context.Request.Path == "/feed" ? Post.Feed(_posts) : null, _time);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_migration_that_changes_every_guid_on_a_Monday_brings_nothing_again()
    {
        await FollowAsync(until: 40);
        var before = Shown();
        for (var monday = 1; monday <= 3; monday++)
        {
            _posts = [.. _posts.Select(post => post with { Guid = $"tag:cms,{monday}:{post.Number}" })];
            var after = await NextWeekAsync();

            Assert.Equal((0, 0), (after.New, after.Joined));
            Assert.Equal(before, Shown());
        }
    }

    [Fact]
    public async Task Two_hundred_old_posts_with_new_addresses_new_ids_and_todays_dates_are_no_news()
    {
        await FollowAsync(until: 40);
        var before = Shown();
        _posts = [.. Numbers(-160, 39).Select(number => Moved(number))];
        var after = await NextDayAsync();

        Assert.Equal((200, 0, 0), (after.Total, after.New, after.Joined));
        Assert.Equal(before, Shown());
        Assert.Equal(Health.Ok, after.State.Health);
        Assert.Contains("The site moved", after.State.Message, StringComparison.Ordinal);
        Assert.All(Stories(), story => Assert.Contains("/en/story-", story.Lead.Item.Link, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_new_on_a_site_that_moved_enters_wherever_its_feed_begins(bool oldestFirst)
    {
        await FollowAsync(until: 40);
        _posts = [.. Numbers(-60, 41).Select(number => Moved(number))];
        if (oldestFirst) _posts = [.. _posts.Reverse()];
        var after = await NextDayAsync();

        Assert.Equal(2, after.New);
        Assert.Equal(["41", "40"], Stories().Take(2).Select(story => NumberOf(story.Lead.Item.Link)));
    }

    [Fact]
    public async Task Old_posts_that_were_passed_over_when_the_source_was_new_stay_so_under_new_ids_and_addresses()
    {
        _posts = Listed(20);
        await VisitAsync();
        _posts = [.. _posts.Select(post => post with { Guid = $"new:{post.Number}", Link = $"{post.Link}/new" })];

        Assert.Equal(0, (await NextDayAsync()).New);
        Assert.Equal(5, Stories().Count);
    }

    [Fact]
    public async Task An_archive_that_is_listed_all_at_once_is_passed_over_and_the_source_says_so()
    {
        await FollowAsync(until: 40);
        var before = Shown();
        _posts = [.. Numbers(-160, 40).Select(number => Post.Of(number, First.AddDays(-20)))];
        var after = await NextDayAsync();

        Assert.Equal(1, after.New);
        Assert.Equal(before, Shown().Skip(1));
        Assert.Contains("old dates", after.State.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await NextDayAsync()).New);
    }

    [Fact]
    public async Task What_a_flood_was_is_told_for_a_week()
    {
        await FollowAsync(until: 40);
        _posts = [.. Numbers(0, 39).Select(number => Moved(number))];
        await NextDayAsync();

        Assert.NotNull((await NextDayAsync()).State.Message);
        _time.Advance(TimeSpan.FromDays(7));
        Assert.Null((await NextDayAsync()).State.Message);
    }

    [Fact]
    public async Task A_weekly_series_under_one_title_is_news_every_week()
    {
        for (var week = 1; week <= 4; week++)
        {
            _posts =
            [
                .. Series.Select((title, n) =>
                    Post.Of((week * 3) + n, First) with { Title = title, Date = Post.Rfc822(_time.GetUtcNow()) }),
            ];
            Assert.Equal(3, (await VisitAsync()).New);
            _time.Advance(TimeSpan.FromDays(7));
        }
    }

    [Fact]
    public async Task A_handful_of_late_news_with_old_dates_enters()
    {
        await FollowAsync(until: 40);
        _posts = [.. _posts, .. Numbers(-4, -1).Select(number => Post.Of(number, First.AddDays(-20)))];

        Assert.Equal(4, (await NextDayAsync()).New);
    }

    [Fact]
    public async Task A_member_that_is_put_back_into_the_catalog_loses_nothing_and_brings_nothing_twice()
    {
        await FollowAsync(until: 40);
        _time.Advance(TimeSpan.FromDays(60));
        _posts = Listed(45);
        var after = await VisitAsync();

        Assert.Equal((5, 0), (after.New, after.Updated));
        Assert.Equal(Stories().Count, Stories().Select(story => story.Lead.Item.Link).Distinct().Count());
    }

    /// <summary>The source is visited every few days, and lists its latest twenty.</summary>
    private async Task FollowAsync(int until)
    {
        for (var number = 20; number <= until; number += 5)
        {
            _posts = Listed(number);
            await VisitAsync();
            _time.Advance(TimeSpan.FromDays(5));
        }
    }

    // As after a move of the site: another id, another address, and the day of the move for a date.
    private Post Moved(int number) => Post.Of(number, First) with
    {
        Guid = $"https://asoiu.example/en/story-{number}",
        Link = $"https://asoiu.example/en/story-{number}",
        Date = Post.Rfc822(_time.GetUtcNow()),
    };

    private static IReadOnlyList<Post> Listed(int until) =>
        [.. Numbers(until - 20, until - 1).Select(number => Post.Of(number, First.AddDays(-20)))];

    private static IEnumerable<int> Numbers(int from, int to) => Enumerable.Range(from, to - from + 1).Reverse();

    private static string NumberOf(string? link) => link!.Split('-')[^1];

    private IReadOnlyList<Story> Stories() => _site.Store.Newest(DateTimeOffset.MinValue, 0, 1_000);

    /// <summary>What a reader of the feed would notice.</summary>
    private List<(string, DateTimeOffset)> Shown() => [.. Stories().Select(story => (story.AtomId, story.Updated))];

    private Task<VisitResult> NextDayAsync()
    {
        _time.Advance(TimeSpan.FromDays(1));
        return VisitAsync();
    }

    private Task<VisitResult> NextWeekAsync()
    {
        _time.Advance(TimeSpan.FromDays(7));
        return VisitAsync();
    }

    private Task<VisitResult> VisitAsync()
    {
        var member = new Member { Id = "asoiu" };
        var source = new Source
        {
            Id = "asoiu-news",
            Member = member,
            Kind = SourceKind.Feed,
            Url = _site.Server.Url("/feed"),
        };
        var catalog = new Catalog { Site = new Site { Title = "News" }, Members = [member], Sources = [source] };
        return _site.Visit.RunAsync(catalog, source, onDemand: false, TestContext.Current.CancellationToken);
    }
}
