namespace Aggregator.Announcing;

public sealed class AnnouncerTests
{
    private static readonly HttpClient Reader = new();

    [Fact]
    public async Task A_burst_of_news_is_one_ping_a_changed_feed_and_the_hub_finds_it_there()
    {
        await using var site = await AnnouncedSite.StartAsync();
        var found = "";
        site.Answer = async _ =>
        {
            found = await Reader.GetStringAsync(new Uri(site.Address, "atom.xml"), TestContext.Current.CancellationToken);
            return 204;
        };
        await site.VisitAsync();
        await site.VisitAsync("Dean elected", "Library opens");
        await site.VisitAsync("Prize for a poem");
        await site.LetItBeDueAsync();
        await site.Journal.LineAsync("was told of");

        Assert.Contains("/atom.xml", site.Told);
        Assert.Contains("/member/m/atom.xml", site.Told);
        Assert.DoesNotContain("/member/other/atom.xml", site.Told);
        Assert.Equal(site.Told.Distinct(StringComparer.Ordinal), site.Told);
        Assert.All(site.Titles, title => Assert.Contains(title, found, StringComparison.Ordinal));
        Assert.All(site.Forms, form => Assert.Equal(
            ("publish", form["hub.url"].ToString()), (form["hub.mode"].ToString(), form["hub.topic"].ToString())));
    }

    [Fact]
    public async Task A_hub_in_trouble_is_told_later_and_the_status_page_says_so_until_then()
    {
        await using var site = await AnnouncedSite.StartAsync();
        site.Answer = _ => Task.FromResult(500);
        await site.VisitAsync();
        await site.LetItBeDueAsync();
        await site.Journal.LineAsync("tried again at");
        var inTrouble = await StatusAsync(site);
        site.Answer = _ => Task.FromResult(202);
        site.Advance(TimeSpan.FromMinutes(1));
        await site.Journal.LineAsync("was told of");
        site.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("The hub cannot be told of changed feeds", inTrouble, StringComparison.Ordinal);
        Assert.DoesNotContain("The hub cannot", await StatusAsync(site), StringComparison.Ordinal);
        Assert.Equal(2, site.Told.Count(feed => feed == "/atom.xml"));
    }

    [Fact]
    public async Task A_hub_that_hangs_delays_no_visit()
    {
        await using var site = await AnnouncedSite.StartAsync();
        var hanging = new TaskCompletionSource<int>();
        site.Answer = _ => hanging.Task;
        await site.VisitAsync();
        await site.LetItBeDueAsync();
        while (site.Told.IsEmpty) await Task.Yield();

        await site.VisitAsync("Dean elected");
        Assert.Contains("Dean elected", await FeedAsync(site), StringComparison.Ordinal);
        hanging.SetResult(204);
        await site.Journal.LineAsync("was told of");
    }

    [Fact]
    public async Task A_hub_in_a_private_network_is_not_told_unless_that_is_allowed()
    {
        await using var site = await AnnouncedSite.StartAsync(mayReachHub: false);
        await site.VisitAsync();
        await site.LetItBeDueAsync();
        var line = await site.Journal.LineAsync("tried again at");

        Assert.Contains("an address that is loopback", line, StringComparison.Ordinal);
        Assert.Contains("Aggregator__Fetch__AllowPrivate", line, StringComparison.Ordinal);
        Assert.Empty(site.Told);
    }

    [Fact]
    public async Task A_feed_that_the_hub_does_not_want_keeps_no_other_from_it()
    {
        await using var site = await AnnouncedSite.StartAsync();
        site.Answer = _ => Task.FromResult(site.Told.Last() == "/atom.xml" ? 400 : 204);
        await site.VisitAsync();
        await site.LetItBeDueAsync();
        await site.Journal.LineAsync("does not want to hear of");
        await site.Journal.LineAsync("was told of");

        Assert.Contains("/member/m/atom.xml", site.Told);
    }

    [Fact]
    public async Task What_the_hub_was_not_told_before_a_stop_it_is_told_after_the_start_and_nothing_else()
    {
        await using var site = await AnnouncedSite.StartAsync();
        await site.VisitAsync();
        await site.RestartAsync();
        Assert.Empty(site.Told);
        await site.Journal.LineAsync("The hub is to be told"); // Noted at the stop.
        await site.Journal.LineAsync("The hub is to be told"); // And read at the start.
        site.Advance(TimeSpan.FromSeconds(30));
        await site.Journal.LineAsync("was told of");
        var told = site.Told.Count;

        await site.RestartAsync();
        await site.VisitAsync("Dean elected");
        await site.LetItBeDueAsync();
        await site.Journal.LineAsync("was told of");
        Assert.Equal(2 * told, site.Told.Count);
    }

    [Fact]
    public async Task Every_feed_names_the_hub_and_itself_in_its_header()
    {
        await using var site = await AnnouncedSite.StartAsync();
        using var feed = await Reader.GetAsync(
            new Uri(site.Address, "member/m/atom.xml"), TestContext.Current.CancellationToken);
        using var page = await Reader.GetAsync(new Uri(site.Address, "member/m/"), TestContext.Current.CancellationToken);

        var links = string.Join(", ", feed.Headers.GetValues("Link"));
        Assert.Contains($"<{site.Hub}>; rel=\"hub\"", links, StringComparison.Ordinal);
        Assert.Contains($"<{site.Address}member/m/atom.xml>; rel=\"self\"", links, StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Link"));
    }

    private static Task<string> StatusAsync(AnnouncedSite site) =>
        Reader.GetStringAsync(new Uri(site.Address, "status"), TestContext.Current.CancellationToken);

    private static Task<string> FeedAsync(AnnouncedSite site) =>
        Reader.GetStringAsync(new Uri(site.Address, "atom.xml"), TestContext.Current.CancellationToken);
}
