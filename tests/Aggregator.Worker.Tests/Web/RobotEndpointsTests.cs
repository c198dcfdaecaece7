using System.Net;
using System.Xml.Linq;
using Aggregator.Core.Tests.Publishing;

namespace Aggregator.Worker.Tests.Web;

public sealed class RobotEndpointsTests : IAsyncLifetime
{
    private const string Base = "https://news.example/";

    private PublicSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.StartAsync("""{ "title": "Campus News", "baseUrl": "https://news.example/" }""");
        await _site.EnterAsync(Invented.ManyLanguages);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Robots_find_every_page_by_its_public_address_and_each_of_them_is_there()
    {
        var robots = await _site.Client.GetStringAsync("/robots.txt", Cancel);
        var addresses = await AddressesAsync("/sitemap.xml");

        Assert.Contains($"Sitemap: {Base}sitemap.xml\n", robots, StringComparison.Ordinal);
        Assert.All(Invented.ManyLanguages, story => Assert.Contains($"{Base}story/{story.Id}", addresses));
        Assert.Equal(addresses.Distinct(), addresses);
        foreach (var address in addresses)
        {
            using var page = await _site.GetAsync("/" + address[Base.Length..]);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemap-news.xml")]
    public async Task The_lists_are_valid_and_follow_what_is_hidden(string list)
    {
        var story = Invented.ManyLanguages[0];
        var before = await _site.Client.GetByteArrayAsync(list, Cancel);
        await _site.EnterAsync(story with { Hidden = true });

        Assert.Empty(Jing.Complaints("sitemap.rnc", ("list", before)));
        Assert.Contains($"{Base}story/{story.Id}", AddressesIn(before));
        Assert.DoesNotContain($"{Base}story/{story.Id}", await AddressesAsync(list));
    }

    [Theory]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-1.xml")]
    [InlineData("/sitemap-01.xml")]
    [InlineData("/sitemap-99999999999.xml")]
    public async Task One_list_is_enough_for_a_small_site(string part)
    {
        using var answer = await _site.GetAsync(part);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(""", "icon": "https://news.example/own/icon.png" """, "https://news.example/own/icon.png")]
    [InlineData(""", "icon": "https://news.example/favicon.ico" """, null)]
    [InlineData(""", "icon": "https://elsewhere.example/icon.png" """, null)]
    public async Task The_icon_that_programs_ask_for_is_the_one_that_pages_name(string icon, string? place)
    {
        await _site.RewriteAsync($$"""{ "title": "Campus News", "baseUrl": "{{Base}}"{{icon}} }""");
        using var answer = await _site.GetAsync("/favicon.ico");

        Assert.Equal(place is null ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(place, answer.Headers.Location?.AbsoluteUri);
    }

    private async Task<List<string>> AddressesAsync(string list) =>
        AddressesIn(await _site.Client.GetByteArrayAsync(list, Cancel));

    private static List<string> AddressesIn(byte[] list) =>
    [
        .. XDocument.Load(new MemoryStream(list)).Descendants()
            .Where(element => element.Name.LocalName == "loc")
            .Select(element => element.Value),
    ];
}
