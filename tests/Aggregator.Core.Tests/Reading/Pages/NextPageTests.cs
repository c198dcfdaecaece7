namespace Aggregator.Reading.Pages;

public sealed class NextPageTests
{
    [Theory]
    [InlineData("<link rel=next href='?page=2'>")]
    [InlineData("<a rel='nofollow Next' href='?page=2#list'>More</a>")]
    [InlineData("<base href='https://uni.example/news/'><a rel=next href='./?page=2'>&gt;</a>")]
    // WordPress, its classic themes, Drupal, Joomla, Plone, TYPO3, Bitrix, Yii, Bootstrap
    [InlineData("<nav class='navigation pagination'><div class=nav-links><span class='page-numbers current'>1</span>"
        + "<a class=page-numbers href='?page=2'>2</a><a class=page-numbers href='?page=9'>9</a></div></nav>")]
    [InlineData("<div><b>Page 1</b> <a href='?page=2'><span class=screen-reader-text>Page </span>2</a></div>")]
    [InlineData("<div class=nav-previous><a href='?page=2'><span>&larr;</span> Older posts</a></div>")]
    [InlineData("<li class=pager__item><a href='?page=2' title='Go to next page'><b>Next page</b> <i>Next ›</i></a>")]
    [InlineData("<ul class=pagination><li><a title=Next href='?page=2' class=pagenav><i class=icon-next></i></a></ul>")]
    [InlineData("<nav class=pagination><a href='?page=2'>Next 20 items »</a></nav>")]
    [InlineData("<div class=f3-widget-paginator><a href='?page=2'><img src=n.gif alt='nächste'></a></div>")]
    [InlineData("<div class=nav>Новости 1 - 10 из 93<br>Начало | Пред. | <b>1</b> <a href='?page=2'>2</a>"
        + " <a href='?page=3'>3</a> | <a href='?page=2'>След.</a> | <a href='?page=10'>Конец</a></div>")]
    [InlineData("<ul class=yiiPager><li class=next><a href='?page=2'>&gt;</a><li><a href='?page=9'>&gt;&gt;</a></ul>")]
    [InlineData("<ul class=pagination><li><a href='?page=2' aria-label=Next><span>&raquo;</span></a></ul>")]
    [InlineData("<p>1 <a href='?page=2'>»</a></p>")]
    // Chinese, Korean and Japanese boards
    [InlineData("<div class=pb_sys_common>共450条 1/45 首页 上页 <a href='?page=2'>下页</a> <a href='?page=45'>尾页</a></div>")]
    [InlineData("<div class=paging><strong>1</strong><a href='?page=2'>2</a><a href='?page=11'>다음</a>"
        + "<a href='?page=31'>마지막</a></div>")]
    [InlineData("<p>第1页 <a href='?page=2'>第2页</a></p>")]
    [InlineData("<p class=pager><a href='?page=2'>次の10件へ</a></p>")]
    // Native digits, and a pager in a table
    [InlineData("<table><tr><td>۱<td><a href='?page=2'>۲</a><td><a href='?page=3'>۳</a></table>")]
    public void The_next_page_is_found_as_the_usual_systems_show_it(string html) =>
        Assert.Equal("https://uni.example/news/?page=2", Of(html)?.AbsoluteUri);

    [Theory]
    [InlineData("Next")]
    [InlineData("Older entries")]
    [InlineData("Следующая страница")]
    [InlineData("Показать ещё")]
    [InlineData("Наступна →")]
    [InlineData("Növbəti")]
    [InlineData("SONRAKİ SAYFA")]
    [InlineData("Ko‘proq yuklash")]
    [InlineData("Келесі бет")]
    [InlineData("Кийинки")]
    [InlineData("Саҳифаи навбатӣ")]
    [InlineData("Indiki sahypa")]
    [InlineData("صفحه بعدی")]
    [InlineData("نوشته‌های قدیمی‌تر")]
    [InlineData("الصفحة التالية")]
    [InlineData("اگلا صفحہ")]
    [InlineData("अगला »")]
    [InlineData("下一頁")]
    [InlineData("次のページへ")]
    [InlineData("다음 페이지")]
    [InlineData("შემდეგი")]
    [InlineData("Հաջորդ էջ")]
    [InlineData("Дараагийн хуудас")]
    [InlineData("Starsze wpisy")]
    [InlineData("Nächste Seite")]
    [InlineData("Articles plus anciens")]
    [InlineData("Articoli meno recenti")]
    [InlineData("Página siguiente")]
    [InlineData("Próxima página")]
    [InlineData("Επόμενη σελίδα")]
    [InlineData("Следваща")]
    [InlineData("Sljedeća stranica")]
    [InlineData("Следећа страна")]
    [InlineData("Pagina următoare")]
    [InlineData("Trang sau")]
    [InlineData("ถัดไป")]
    [InlineData("Berikutnya")]
    [InlineData("לעמוד הבא")]
    public void It_is_found_by_its_words(string words) =>
        Assert.Equal("https://uni.example/next", Of($"<a href=/prev>‹‹</a> <a href=/next>{words}</a>")?.AbsoluteUri);

    [Theory]
    [InlineData("<a rel=next href='https://other.example/news?page=2'>2</a>")]
    [InlineData("<a rel=next href='http://uni.example/news?page=2'>2</a>")]
    [InlineData("<a rel=next href='https://uni.example:8443/news?page=2'>2</a>")]
    [InlineData("<a rel=next href='javascript:go(2)'>Next</a><a href='#2'>Next</a><a>Next</a>")]
    [InlineData("<a rel=next href='https://uni.example/news/#top'>Next</a>")]
    [InlineData("<a href=/campus>Campus 2</a><a href=/floor>1</a><p>Which of all 2</p>")]
    [InlineData("<ul><li>One <a href=/1>Далее</a><li>Two <a href=/2>Далее</a></ul>")]
    [InlineData("<div class=calendar>1 <a href=/1>2</a> <a href=/april>Next</a> <a href=/april>›</a></div>")]
    [InlineData("<div class=hero><a href=/story class=next>›</a></div>")]
    [InlineData("<p>Nothing here leads anywhere.</p>")]
    public void What_leads_elsewhere_is_no_next_page(string html) => Assert.Null(Of(html));

    [Fact]
    public void The_days_of_a_month_are_no_pages()
    {
        var days = string.Concat(Enumerable.Range(1, 30)
            .Select(day => $"{(day % 7 == 1 ? "<tr>" : "")}<td><a href='/day/{day}'>{day}</a>"));

        Assert.Null(Of($"<table>{days}</table>"));
    }

    [Fact]
    public void On_the_second_page_the_third_is_next_and_none_that_was_read()
    {
        const string html = """
            <link rel=next href="/news/"><p class=pager><a href="/news/">1</a> 2 <a href="?page=3">3</a>
            <a href="?page=3">Next</a> <a href="?page=9">9</a></p>
            """;

        Assert.Equal("https://uni.example/news/?page=3", Of(html, 3)?.AbsoluteUri);
        Assert.Null(Of("<a href='?page=2'>Next</a>", 3, new Uri("https://uni.example/news/?page=2")));
    }

    private static Uri? Of(string html, int number = 2, params Uri[] seen) =>
        NextPage.Of(Sample.Page(html), null, number, seen, ReadLimits.Default, TestContext.Current.CancellationToken);
}
