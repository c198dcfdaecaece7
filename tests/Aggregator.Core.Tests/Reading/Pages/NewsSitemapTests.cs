namespace Aggregator.Reading.Pages;

public sealed class NewsSitemapTests
{
    private const string Start = "<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>";

    [Fact]
    public void What_comes_before_a_fault_counts()
    {
        var read = NewsSitemap.Read(Sample.Page(
            Start + "<url><n:news><n:publication_date>2026-11-20</n:publication_date></n:news></url><url><n:news>"))!;

        Assert.Equal((2, 2026), (read.Articles, read.Newest!.Value.Year));
    }

    [Theory]
    [InlineData("<rss/>")]
    [InlineData("<html><p>Not found")]
    [InlineData("")]
    [InlineData("<!DOCTYPE urlset [<!ENTITY a 'a'>]><urlset>&a;</urlset>")]
    public void What_is_no_sitemap_is_none(string body) => Assert.Null(NewsSitemap.Read(Sample.Page(body)));
}
