using System.CommandLine;
using System.Globalization;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;
using Aggregator.Updating;

namespace Aggregator.Commands;

/// <summary>The verb <c>inspect list</c>: which news is seen in one page, or in many for machines.</summary>
internal static class InspectListCommand
{
    private const string Details =
        """
        Only the page itself is read; where its list goes on (scrape.pages) is told. Nothing is kept. With --jsonl each
        line of the input is {"file": PATH, "base": URL or null, "contentType": TEXT or null, "language": BCP 47 or null,
        "now": TIME of the visit, "status": HTTP's or absent, "rules": a block "scrape" of feeds.json or absent}, and
        each line of the output {"file": PATH, "items": [...], "health": STATE} or {"file": PATH, "error": TEXT}.

        Exit code 0: the page has news (with --jsonl: the input was worked through). 1: it has none.
        """;

    public static Command Create(CommonOptions common) =>
        new PageVerb("list", "Shows which news is seen in a page.", Details) { Show = Show, Answer = Answer }
            .Create(common);

    internal static string Answer(InspectedPage asked, Source source, Document document, CancellationToken cancel)
    {
        var read = Reader.Read(source, document, ReadLimits.Default, cancel);
        var health = HealthSentences.Name(read.Failure is { } failure ? Trouble.Of(failure).Health : Health.Ok);
        var message = read.Failure?.Message;
        return JsonLines.Answer(
            new { asked.File, Items = read.Items.Select(raw => Shown(source, raw)), Health = health, message });
    }

    private static int Show(Source source, Document document, TextWriter output, CancellationToken cancel)
    {
        var page = document with { FetchedAt = document.FetchedAt ?? TimeProvider.System.GetUtcNow() };
        var result = Reader.Read(source, page, ReadLimits.Default, cancel);
        ListReport.Write(source, result, output);
        ListReport.WriteNext(NextPage.Of(page, source.Language, 2, [], ReadLimits.Default, cancel), output);
        ListReport.WriteLists(ListFinder.Find(source, page, ReadLimits.Default, cancel), output);
        return result.Failure is null ? 0 : 1;
    }

    private static object Shown(Source source, RawItem raw)
    {
        var item = Reader.Finish(source, raw, ReadLimits.Default);
        return new
        {
            item.Title,
            item.Link,
            Published = item.Published?.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            item.Image,
            item.Summary,
        };
    }
}
