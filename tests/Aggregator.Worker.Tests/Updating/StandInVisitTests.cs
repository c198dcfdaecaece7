using Aggregator.Polling;
using Aggregator.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Updating;

/// <summary>Visits of addresses that answer with something else than was asked for.</summary>
public sealed class StandInVisitTests : IAsyncLifetime
{
    private const string News =
        "<div class=news><p class=item><a href='/1'>The chess team won the league of the universities</a></p></div>";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 17, 12, 0, 0, TimeSpan.Zero));
    private Func<HttpContext, string> _answer = _ => News;
    private VisitedSite _site = null!;

    public async ValueTask InitializeAsync() =>
        _site = await VisitedSite.StartAsync(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Request.Path == "/news" ? _answer(context) : null;
        }, _time);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(200, "<title>Sign in</title><form><input name=u><input type=password></form>", Health.Login, Health.Login)]
    [InlineData(200, "<title>Just a moment...</title><p>Checking your browser</p>", Health.Blocked, Health.Blocked)]
    [InlineData(503, "<title>Just a moment...</title><p>Checking your browser</p>", Health.Blocked, Health.Blocked)]
    [InlineData(403, "<p>Forbidden</p>", Health.Blocked, Health.Blocked)]
    [InlineData(403, "<title>Login</title><form><input type=password></form>", Health.Login, Health.Login)]
    [InlineData(200, "<title>Page not found</title><h1>404</h1>", Health.Gone, Health.Failing)]
    [InlineData(404, "<p>?</p>", Health.Gone, Health.Failing)]
    [InlineData(200, "<h1>Account suspended</h1>", Health.Failing, Health.Failing)]
    [InlineData(500, "<h1>Error establishing a database connection</h1>", Health.Failing, Health.Failing)]
    [InlineData(429, "<h1>Checking your browser</h1>", Health.RateLimited, Health.RateLimited)]
    public async Task An_answer_is_known_for_what_it_is_whatever_its_status_and_brings_no_news(
        int status, string html, Health ofPage, Health ofFeed)
    {
        await VisitAsync(SourceKind.Page);
        _answer = context =>
        {
            context.Response.StatusCode = status;
            return html;
        };
        var page = await VisitAsync(SourceKind.Page);
        var feed = await VisitAsync(SourceKind.Feed);

        Assert.Equal((ofPage, ofFeed), (page.State.Health, feed.State.Health));
        Assert.All([page, feed], result => Assert.EndsWith(".", result.State.Message, StringComparison.Ordinal));
        Assert.All([page, feed], result => Assert.True(result.State.NextVisit > _time.GetUtcNow()));
        Assert.Single(_site.Store.Newest(DateTimeOffset.MinValue, least: 10, most: 10));
    }

    [Fact]
    public async Task A_page_that_was_not_found_is_asked_again_and_is_well_when_it_is_back()
    {
        _answer = context =>
        {
            context.Response.StatusCode = 404;
            return "<h1>Page not found</h1>";
        };
        Assert.Equal(Health.Gone, (await VisitAsync(SourceKind.Page)).State.Health);
        _answer = _ => News;

        var back = await VisitAsync(SourceKind.Page);

        Assert.Equal((Health.Ok, 1), (back.State.Health, back.New));
    }

    [Fact]
    public async Task The_page_that_comes_with_an_error_is_read_a_little_and_its_status_counts_when_it_breaks_off()
    {
        _answer = context =>
        {
            context.Response.StatusCode = 500;
            context.Response.ContentLength = 10_000_000;
            return "<h1>Error";
        };

        var state = (await VisitAsync(SourceKind.Page)).State;

        Assert.Equal((Health.Failing, 500), (state.Health, state.HttpStatus));
    }

    private Task<VisitResult> VisitAsync(SourceKind kind)
    {
        var member = new Member { Id = "uni" };
        var source = new Source
        {
            Id = kind.ToString().ToLowerInvariant(),
            Member = member,
            Kind = kind,
            Url = _site.Server.Url("/news"),
            Scrape = kind is SourceKind.Page
                ? new ScrapeRules { Container = ".news", Item = ".item", Article = null }
                : null,
        };
        var catalog = new Catalog { Site = new Site { Title = "News" }, Members = [member], Sources = [source] };
        return _site.Visit.RunAsync(catalog, source, onDemand: true, TestContext.Current.CancellationToken);
    }
}
