using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>/browse, /subscribe and /story/ID: the pages besides those of the slices.</summary>
internal static class PageEndpoints
{
    /// <summary>But for the stories'.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
    [
        BrowsePage.Path,
        SubscribePage.Path,
        .. SubscribePage.Languages.Select(language => $"{SubscribePage.Path}/{language}"),
    ];

    public static void Map(IEndpointRouteBuilder routes, Pages pages, TimeProvider time)
    {
        routes.MapMethods(BrowsePage.Path, WebEndpoints.Reading, () => Answer(pages.Browse()));
        routes.MapMethods(SubscribePage.Path, WebEndpoints.Reading, () => Answer(pages.Subscribe(null)));
        foreach (var language in SubscribePage.Languages)
        {
            routes.MapMethods(
                $"{SubscribePage.Path}/{language}", WebEndpoints.Reading, () => Answer(pages.Subscribe(language)));
        }

        routes.MapMethods($"{StoryPage.Folder}/{{id}}", WebEndpoints.Reading, StoryAsync);

        async Task StoryAsync(HttpContext http, string id)
        {
            if (pages.Find(id) is not { } story)
                http.Response.StatusCode = StatusCodes.Status404NotFound;
            else if (story.MergedInto is { } other)
                await Redirects.Permanent(http, $"./{other}");
            else if (story.IsPublished)
                await (await Answer(pages.Story(story))).ExecuteAsync(http);
            else
                await (await Answer(pages.Gone(), StatusCodes.Status410Gone)).ExecuteAsync(http);
        }

        // Browsers ask each time whether theirs is still the newest; a 304 costs next to nothing.
        async Task<PublicationAnswer> Answer(Task<Rendition> page, int status = StatusCodes.Status200OK) =>
            new(await page, "no-cache", time.GetUtcNow()) { Status = status };
    }
}
