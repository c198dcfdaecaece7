using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Aggregator.Commands.Demo;

/// <summary>Writes a made-up site's pages: the list of its news, and an article each.</summary>
internal static class SitePages
{
    public static SiteDocument List(DemoSite site, string at) => Page(
        site,
        site.Script.News,
        (site.IsRebuilt, site.Script.Format) switch
        {
            (true, _) => $"<section class=\"stream\">\n{All(site, news => Post(site, news, at))}</section>",
            (_, SiteFormat.Table) => $"<table id=\"news\">\n{All(site, news => Row(site, news, at))}</table>",
            _ => $"<div class=\"news-list\">\n{All(site, news => Card(site, news, at))}</div>",
        });

    public static SiteDocument Article(DemoSite site, SiteNews news) => Page(
        site,
        news.Story.Title,
        $"""
        <p class="date">{Date(site, news.At)}</p>
        <div class="article" lang="{news.Story.Language ?? site.Script.Language}">
        {news.Html}<div class="share">★ ✉ ⎙</div>
        </div>
        """);

    private static string All(DemoSite site, Func<SiteNews, string> one) => string.Concat(site.News.Select(one));

    private static string Card(DemoSite site, SiteNews news, string at) => $"""
        <div class="news-item">
          <span class="date">{Date(site, news.At)}</span>
          <h3><a href="{news.Link(at)}">{Text(news.Story.Title)}</a></h3>
          <p class="lead">{Text(news.Story.Summary)}</p>
        </div>

        """;

    private static string Row(DemoSite site, SiteNews news, string at) => $"""
        <tr>
          <td class="when">{Date(site, news.At)}</td>
          <td><a href="{news.Link(at)}">{Text(news.Story.Title)}</a><br><small>{Text(news.Story.Summary)}</small></td>
        </tr>

        """;

    private static string Post(DemoSite site, SiteNews news, string at) => $"""
        <article class="post">
          <h2 class="post-title"><a href="{news.Link(at)}">{Text(news.Story.Title)}</a></h2>
          <time>{Date(site, news.At)}</time>
          <p>{Text(news.Story.Summary)}</p>
        </article>

        """;

    private static SiteDocument Page(DemoSite site, string title, string body)
    {
        var direction = Culture(site).TextInfo.IsRightToLeft ? "rtl" : "ltr";
        return new SiteDocument("text/html; charset=utf-8", Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="{site.Script.Language}" dir="{direction}">
            <head><meta charset="utf-8"><title>{Text(title)} – {Text(site.Script.Name)}</title></head>
            <body>
            <nav><a href="/">{Text(site.Script.Name)}</a> <a href="/news">{Text(site.Script.News)}</a></nav>
            <main>
            <h1>{Text(title)}</h1>
            {body}
            </main>
            <footer>{Text(site.Script.Name)}</footer>
            </body>
            </html>
            """));
    }

    /// <summary>The day as people there write it: in their words, calendar and, in Persian, digits.</summary>
    private static string Date(DemoSite site, DateTimeOffset at)
    {
        var culture = Culture(site);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(site.Script.TimeZone);
        var text = TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy", culture);
        if (site.Script.Language != "fa") return text;

        var digits = culture.NumberFormat.NativeDigits;
        return string.Concat(text.Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c.ToString()));
    }

    private static CultureInfo Culture(DemoSite site) => CultureInfo.GetCultureInfo(site.Script.Language);

    private static string Text(string text) => new XText(text).ToString();
}
