using Aggregator.Reading.Text;
using Aggregator.Sources;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Recognises a page that stands in for another. It is asked when the list was not found: a page that has the
/// list is what it seems, whatever else it says.</summary>
internal static class StandInReader
{
    /// <summary>A page with less than this is nothing but its message.</summary>
    private const int BareCharacters = 3_000;
    private const int BareLinks = 20;
    private const int MostMarkup = 400_000;

    // The share of a text that the telling words must be, in a page full of other things: what the page is about is
    // told in many words; of a headline among others they must be nearly all, for news tell of everything.
    private const double OfTitle = 0.25;
    private const double OfHeading = 0.4;
    private const double OfText = 0.3;
    private const double OfLink = 0.5;
    private const int LongestTitle = 300;

    private static readonly string[] Dividers = ["|", "–", "—", "::", "»", "·", "•", " - ", ": "];

    /// <summary>What the answer is; null when it is no page, or what it seems.</summary>
    public static StandIn? Of(Source source, Document document, ReadLimits limits, CancellationToken cancel) =>
        Page.Open(document, source.Language, limits, cancel).Page is { } page ? Of(page, document.Status) : null;

    /// <summary>What the page is; null when it is what it seems.</summary>
    /// <param name="page">Which has no list.</param>
    /// <param name="status">HTTP's; null when it is not known.</param>
    public static StandIn? Of(Page page, int? status)
    {
        var sight = FirstSight.Of(page.Tree.DocumentElement);
        var kind = OfWords(page, sight)
            ?? StandInWords.Placed(page.Url)
            ?? (status is { } code && !IsTestOfBrowser(page, sight) ? StandInWords.OfStatus(code) : null)
            ?? OfNothing(page, sight);
        // "Access is denied" with 401 means: to whom has not logged in.
        if (status is 401 && kind is StandInKind.Forbidden)
            kind = StandInKind.Login;
        return kind is { } found ? new StandIn(found) : null;
    }

    private static StandInKind? OfWords(Page page, FirstSight sight)
    {
        var isBare = sight.Characters <= BareCharacters && sight.Links <= BareLinks;
        List<string> titles = [.. Titles(page)];
        var headed = Longest(
            titles.Select(title => StandInWords.Said(title, isBare ? 0 : OfTitle))
                .Concat(sight.Runs.Where(IsHeading).Select(run => Said(run, isBare))));
        var told = Longest(sight.Runs.Where(run => !IsHeading(run)).Select(run => Said(run, isBare)));
        titles.AddRange(sight.Runs.Where(IsHeading).Select(run => Folding.Fold(run.Text)));
        var titled = titles.Select(StandInWords.Titled).FirstOrDefault(kind => kind is not null);
        // A site that is closed shows its own people where to log in.
        if ((headed ?? titled ?? told) is StandInKind.Maintenance)
            return StandInKind.Maintenance;
        // In a page full of other things a form counts only when a heading says so: sites have one in every page.
        if (LoginForm.Fills(page, sight) && (isBare || (headed ?? titled) is StandInKind.Login))
            return StandInKind.Login;
        return (isBare ? StandInWords.Marked(Markup(page)) : null) ?? headed ?? told ?? titled;
    }

    private static IEnumerable<string> Titles(Page page)
    {
        var title = OneLine.Of(page.Tree.Title ?? "", LongestTitle);
        return title.Split(Dividers, StringSplitOptions.RemoveEmptyEntries).Prepend(title).Select(Folding.Fold);
    }

    private static bool IsHeading(PageRun run) => run.Place is PageRunPlace.Title or PageRunPlace.Heading;

    /// <summary>In a page that is nothing but its message everything counts; in a page of a site what stands in the
    /// middle of it; of a link only words that are nearly all of it, for headlines are links.</summary>
    private static (StandInKind, int)? Said(PageRun run, bool isBare) => run.Place switch
    {
        PageRunPlace.Furniture or PageRunPlace.Link when !isBare => null,
        PageRunPlace.Link => StandInWords.Said(Folding.Fold(run.Text), OfLink),
        _ when isBare => StandInWords.Said(Folding.Fold(run.Text), 0),
        PageRunPlace.Title => StandInWords.Said(Folding.Fold(run.Text), OfTitle),
        PageRunPlace.Heading => StandInWords.Said(Folding.Fold(run.Text), OfHeading),
        _ => StandInWords.Said(Folding.Fold(run.Text), OfText),
    };

    private static StandInKind? Longest(IEnumerable<(StandInKind Kind, int Length)?> said) =>
        said.MaxBy(one => one?.Length ?? 0)?.Kind;

    private static string Markup(Page page) =>
        page.Html[..Math.Min(page.Html.Length, MostMarkup)].ToLowerInvariant();

    /// <summary>A page that shows nothing is empty, or a frame for scripts.</summary>
    private static StandInKind? OfNothing(Page page, FirstSight sight)
    {
        if (ShowsSomething(sight))
            return null;
        if (IsTestOfBrowser(page, sight))
            return StandInKind.Challenge;
        return page.Tree.QuerySelector("script") is not null ? StandInKind.Shell
            : page.Tree.Body is null or { ChildElementCount: 0 } ? StandInKind.Empty
            : null;
    }

    private static bool ShowsSomething(FirstSight sight) =>
        sight.Runs.Any(run => run.Place is not PageRunPlace.Furniture and not PageRunPlace.Link);

    /// <summary>A script that sets a cookie and asks again.</summary>
    private static bool IsTestOfBrowser(Page page, FirstSight sight) =>
        !ShowsSomething(sight) && page.Tree.QuerySelectorAll("script").Any(script =>
            script.TextContent.Contains("document.cookie", StringComparison.Ordinal)
            && script.TextContent.Contains("location", StringComparison.Ordinal));
}
