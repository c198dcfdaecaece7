using System.CommandLine;
using Aggregator.Configuration;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>The verb <c>inspect discover</c>: which feeds a page announces or links to.</summary>
internal static class InspectDiscoverCommand
{
    private const string Details =
        """
        Nothing but the page is asked for: whether a feed is really there is what "aggregator probe" looks at. First
        come the feeds that the page announces, then those it links to, and last those of comments.

        With --jsonl each line of the input is {"file": PATH, "base": URL or null, "contentType": TEXT or null,
        "language": BCP 47 or null}, and each line of the output {"file": PATH, "feeds": [{"url", "title", "type"}]} or
        {"file": PATH, "error": TEXT}.

        Exit code 0: the page was read, with feeds or without (with --jsonl: the input was worked through).
        1: it could not be read.
        """;

    public static Command Create(CommonOptions common) =>
        new PageVerb("discover", "Shows which feeds a page announces or links to.", Details)
        {
            Show = Show,
            Answer = Answer,
        }.Create(common);

    internal static string Answer(InspectedPage asked, Source source, Document document, CancellationToken cancel)
    {
        var (feeds, failure) = FeedDiscovery.Find(document, source.Language, ReadLimits.Default, cancel);
        return failure is null
            ? JsonLines.Answer(
                new { asked.File, Feeds = feeds.Select(feed => new { feed.Url, feed.Title, feed.Type }) })
            : JsonLines.Error(asked.File, failure.Message);
    }

    private static int Show(Source source, Document document, TextWriter output, CancellationToken cancel)
    {
        var (feeds, failure) = FeedDiscovery.Find(document, source.Language, ReadLimits.Default, cancel);
        if (failure is not null)
        {
            output.WriteLine(PlainLine.Of(failure.Message));
            return 1;
        }

        if (feeds.Count == 0)
        {
            output.WriteLine(
                "The page announces no feed and links to none; \"aggregator probe\" looks at the whole site.");
        }

        foreach (var feed in feeds) output.WriteLine(PlainLine.Of(Line(feed)));
        return 0;
    }

    private static string Line(FoundFeed feed)
    {
        var how = (feed.IsAnnounced, feed.IsComments) switch
        {
            (true, false) => "announced",
            (false, false) => "linked",
            (true, true) => "announced, comments",
            _ => "linked, comments",
        };
        return $"{feed.Url}  {(feed.Title is { } title ? $"\"{title}\" " : "")}({how})";
    }
}
