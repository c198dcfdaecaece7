using Aggregator.Publishing;

namespace Aggregator.Core.Tests.Publishing;

public sealed class SearchIndexTests
{
    private readonly SearchIndex _index = Filled();

    [Theory]
    [InlineData("обсерватор", 1)] // The beginning of a word.
    [InlineData("ГҮНЕШ гүн", -1)] // Not every word occurs.
    [InlineData("gunes mühendis", -1)] // Another language's spelling.
    [InlineData("günəş", 0)]
    [InlineData("қайығы бакуде", 0)] // By another language's title.
    [InlineData("丝绸之路", 2)]
    [InlineData("絲綢之路", 2)] // Traditional characters.
    [InlineData("数字大学", 2)] // Two words without a space.
    [InlineData("免费开放", 2)] // In the summary.
    [InlineData("น้ำ", 5)]
    [InlineData("인공지능", 9)]
    [InlineData("ق", 4)] // A letter finds the beginnings of words.
    [InlineData("seed bank", 6)]
    [InlineData("eed", -1)] // Short words are found at the beginning only.
    [InlineData("forgotten grasses barley", 6)]
    public void Words_are_found_in_every_script(string query, int story)
    {
        var found = _index.Find(query);

        if (story < 0) Assert.Empty(found);
        else Assert.Contains(Invented.ManyLanguages[story].Id, found);
    }

    [Fact]
    public void A_title_counts_more_than_a_summary_and_of_equals_the_newest_comes_first()
    {
        var index = new SearchIndex();
        index.Put(Invented.Story(0, Invented.Carrier("a", "en", "News", "<p>Of a bridge that was built.</p>")));
        index.Put(Invented.Story(1, Invented.Carrier("b", "en", "The bridge was then built")));
        index.Put(Invented.Story(2, Invented.Carrier("c", "en", "Bridge built")));
        index.Put(Invented.Story(3, Invented.Carrier("d", "en", "Bridge built")));

        Assert.Equal([IdOf(2), IdOf(3), IdOf(1), IdOf(0)], index.Find("bridge built"));
    }

    [Fact]
    public void A_changed_story_is_found_by_its_new_words_only()
    {
        var story = Invented.ManyLanguages[6];
        _index.Put(story with { Carriers = [Invented.Carrier("highland", "en", "Apricots")] });
        Assert.Equal([story.Id], _index.Find("apricots"));
        Assert.Empty(_index.Find("seed bank"));
        _index.Put(story with { Hidden = true });
        Assert.Empty(_index.Find("apricots"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \u202e\0 ")]
    [InlineData("?!")]
    [InlineData("\ud83d")]
    public void A_query_without_words_finds_nothing(string query) => Assert.Empty(_index.Find(query));

    [Fact]
    public void Thousands_of_stories_share_the_index()
    {
        var index = new SearchIndex();
        for (var number = 0; number < 9_000; number++)
            index.Put(Invented.Story(number, Invented.Carrier("a", "en", $"Number {number} of many")));

        Assert.Equal([IdOf(8_765)], index.Find("8765"));
        Assert.Equal(9_000, index.Find("number many").Count);
    }

    private static string IdOf(int number) => Invented.Story(number, Invented.ManyLanguages[0].Carriers).Id;

    private static SearchIndex Filled()
    {
        var index = new SearchIndex();
        foreach (var story in Invented.ManyLanguages) index.Put(story);
        return index;
    }
}
