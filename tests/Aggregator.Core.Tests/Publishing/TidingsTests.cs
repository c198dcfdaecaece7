using Aggregator.Publishing;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

public sealed class TidingsTests
{
    private static readonly Story Told = Invented.Story(1, Invented.Carrier("steppe", "ru", "Новость"));

    private static readonly Selection OfSteppe = Of("steppe");

    private static readonly Selection OfIsfahan = Of("isfahan");

    [Fact]
    public void A_new_story_is_news_for_the_slices_that_hold_it()
    {
        var news = Tidings.Of(null, Told);

        Assert.Equal([true, true, false], For(news));
    }

    [Fact]
    public void A_story_that_goes_is_news_where_it_was_and_comes_as_news_again()
    {
        var hidden = Told with { Hidden = true };

        Assert.Equal([true, true, false], For(Tidings.Of(Told, hidden)));
        Assert.Equal([true, true, false], For(Tidings.Of(hidden, Told)));
        Assert.Null(Tidings.Of(null, hidden));
        Assert.Null(Tidings.Of(hidden, hidden with { MergedInto = "another" }));
    }

    [Fact]
    public void One_more_carrier_is_news_only_where_the_story_was_not_before()
    {
        var joined = Told with { Carriers = [.. Told.Carriers, Invented.Carrier("isfahan", "fa", "خبر")] };

        Assert.Equal([false, false, true], For(Tidings.Of(Told, joined)));
    }

    [Fact]
    public void A_second_look_is_news_wherever_the_story_is()
    {
        Assert.Equal([true, true, false], For(Tidings.Of(Told, Told with { Updated = Told.Updated.AddHours(7) })));
        Assert.Equal([true, true, false], For(Tidings.Of(Told, Told with { Title = "Said better" })));
    }

    [Fact]
    public void What_changes_silently_or_gets_other_topics_is_no_news()
    {
        Assert.Null(Tidings.Of(Told, Told with { Topics = ["alliance"] }));
        Assert.Null(Tidings.Of(Told, Told with { Pinned = true, Revision = 2 }));
        Assert.Null(Tidings.Of(Told, Told with { Carriers = [Told.Lead with { Priority = 7 }] }));
    }

    private static bool[] For(Tidings? news) =>
        [news!.IsFor(Selection.Everything), news.IsFor(OfSteppe), news.IsFor(OfIsfahan)];

    private static Selection Of(string member) => new() { Members = new HashSet<string> { member } };
}
