using Aggregator.Publishing;

namespace Aggregator.Core.Tests.Publishing;

public sealed class ExcerptTests
{
    [Fact]
    public void A_short_text_stays_whole() => Assert.Equal("Short & sweet.", Of("<p>Short &amp; <b>sweet</b>.</p>"));

    [Fact]
    public void A_long_text_is_cut_between_words()
    {
        var excerpt = Of($"<p>{string.Concat(Enumerable.Repeat("wonderful, ", 50))}</p>")!;

        Assert.EndsWith("wonderful…", excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 250, 301);
    }

    [Theory]
    [InlineData("The rector met the students of all the faculties. ", '.')]
    [InlineData("大学联盟在北京举行年度会议，来自各国的校长出席了开幕式。", '。')]
    public void A_long_text_is_cut_behind_a_sentence(string sentence, char end) =>
        Assert.Equal(end, Of($"<p>{string.Concat(Enumerable.Repeat(sentence, 40))}</p>")![^1]);

    [Fact]
    public void Wide_letters_take_twice_the_room() =>
        Assert.Equal(new string('档', 150) + "…", Of($"<p>{new string('档', 400)}</p>"));

    [Fact]
    public void A_letter_keeps_its_marks_where_there_are_no_spaces()
    {
        var letters = string.Concat(Enumerable.Repeat("กำ้", 400));

        Assert.Equal(0, (Of(letters)!.Length - 1) % 3);
    }

    [Fact]
    public void Words_that_only_repeat_the_title_are_none() => Assert.Null(Of("<p>News</p>"));

    [Fact]
    public void Without_a_summary_the_content_is_cut()
    {
        var item = Invented.Item("en", "News", null, null) with { Content = "<h1>Long</h1> words." };

        Assert.Equal("Long words.", Excerpt.Of(item));
    }

    private static string? Of(string html) => Excerpt.Of(Invented.Item("en", "News", html, null));
}
