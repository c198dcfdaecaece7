namespace Aggregator.Reading.Pages;

public sealed class NewsPagesTests
{
    [Theory]
    [InlineData("<a href='/about'>About</a><a href='/node/7'>Новости</a>", "/node/7")]
    [InlineData("<a href='/hakkinda'>Hakkında</a><a href='/tr/haberler'>Tüm haberler</a>", "/tr/haberler")]
    [InlineData("<a href='/xwzx/list.htm'>新闻中心</a>", "/xwzx/list.htm")]
    [InlineData("<a href='/p/12'>الأخبار</a>", "/p/12")]
    [InlineData("<a href='/p/12'>اخبار</a>", "/p/12")]
    [InlineData("<a href='/p/12'>समाचार</a>", "/p/12")]
    [InlineData("<a href='/p/12'>ข่าวสาร</a>", "/p/12")]
    [InlineData("<a href='/p/12'>Tin tức</a>", "/p/12")]
    [InlineData("<a href='/p/12'>お知らせ</a>", "/p/12")]
    [InlineData("<a href='/p/12'>Նորություններ</a>", "/p/12")]
    [InlineData("<a href='/p/12'>სიახლეები</a>", "/p/12")]
    [InlineData("<a href='/p/12'>Мэдээ</a>", "/p/12")]
    [InlineData("<a href='/p/12'>Aktualności</a>", "/p/12")]
    [InlineData("<a href='/p/12'>חדשות</a>", "/p/12")]
    [InlineData("<a href='/zhanalyktar/'><img src='n.png' alt=''></a>", "/zhanalyktar/")]
    [InlineData("<a href='/aktuelles.html'>Mehr</a>", "/aktuelles.html")]
    public void The_page_of_the_news_is_found_by_its_name_or_its_address(string html, string path) =>
        Assert.Equal("https://uni.example" + path, Find(html)[0].AbsoluteUri);

    [Theory]
    [InlineData("<a href='https://other.example/news'>News</a>")]
    [InlineData("<a href='/news/'>News</a>")]
    [InlineData("<a href='/rss'>News</a>")]
    [InlineData("<a href='/1'>The news of our laboratory has reached the whole country by now</a>")]
    [InlineData("<a href='mailto:news@uni.example'>News</a>")]
    public void Others_are_not(string html) => Assert.Empty(Find(html));

    private static IReadOnlyList<Uri> Find(string html) =>
        NewsPages.Find(Sample.Page(html), null, ReadLimits.Default, CancellationToken.None);
}
