using Aggregator.Sources;
using static Aggregator.Core.Tests.Stories.Desktop;

namespace Aggregator.Core.Tests.Stories;

/// <summary>What the catalog's dedup says becomes of a second copy.</summary>
public sealed class DedupTests
{
    [Fact]
    public void Under_link_a_copy_is_a_story_of_its_own_and_each_names_the_other_as_related()
    {
        var desk = new Desktop { Dedup = new DedupRules { Mode = DedupMode.Link } };
        Carry(desk);

        Assert.Equal([1, 1], desk.Stories.Select(story => story.Carriers.Count));
        Assert.Equal([desk.Stories[1].Id], desk.Stories[0].Related);
        Assert.Equal([desk.Stories[0].Id], desk.Stories[1].Related);
    }

    [Fact]
    public void Under_off_nothing_joins_but_what_the_source_itself_stated_before()
    {
        var desk = new Desktop { Dedup = new DedupRules { Mode = DedupMode.Off } };
        Carry(desk);
        desk.Visit(SourceOf("asoiu"), ItemOf("Agreement signed", link: "https://asoiu.example/new"));

        Assert.Equal([1, 1], desk.Stories.Select(story => story.Carriers.Count));
        Assert.All(desk.Stories, story => Assert.Empty(story.Related));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    public void A_copy_after_the_window_is_news_again(int days, int stories)
    {
        var desk = new Desktop { Dedup = new DedupRules { Window = TimeSpan.FromDays(2) } };
        desk.Visit(SourceOf("asoiu"), ItemOf("Agreement signed", link: "https://asoiu.example/1"));
        desk.Now = Noon.AddDays(days);
        desk.Visit(SourceOf("lzu"), ItemOf("Agreement signed", link: "https://lzu.example/77"));

        Assert.Equal(stories, desk.Stories.Count);
    }

    private static void Carry(Desktop desk)
    {
        desk.Visit(SourceOf("asoiu"), ItemOf("Agreement signed", link: "https://asoiu.example/1"));
        desk.Visit(SourceOf("lzu"), ItemOf("Agreement signed", link: "https://lzu.example/77"));
    }
}
