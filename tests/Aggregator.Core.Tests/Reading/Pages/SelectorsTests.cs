namespace Aggregator.Reading.Pages;

public sealed class SelectorsTests
{
    [Theory]
    [InlineData("h3")]
    [InlineData("a@href")]
    [InlineData("@href")]
    [InlineData("li:not(.line) > a:has(b)@title")]
    [InlineData("a[href*='@']")]
    [InlineData("a[href*='@x']@data-url")]
    [InlineData("> a@href")]
    [InlineData("h2, h4")]
    [InlineData("[itemtype$=NewsArticle]")]
    public void These_are_selectors(string text) => Assert.Null(Selectors.Problem(text));

    [Theory]
    [InlineData("", "write one")]
    [InlineData("li[", "missing")]
    [InlineData("..lead", "missing")]
    [InlineData("a@", "missing")]
    [InlineData("div >", "missing")]
    [InlineData(":foo", "missing")]
    [InlineData("a::before", "pseudo-elements")]
    public void These_are_not_and_it_is_said_why(string text, string said) =>
        Assert.Contains(said, Selectors.Problem(text), StringComparison.Ordinal);

    [Fact]
    public void Where_elements_are_looked_for_an_attribute_makes_no_sense()
    {
        Assert.Null(Selectors.ElementProblem("li.news"));
        Assert.Contains("@href", Selectors.ElementProblem("a@href"), StringComparison.Ordinal);
    }
}
