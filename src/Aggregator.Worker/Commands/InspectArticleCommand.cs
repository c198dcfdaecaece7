using System.CommandLine;
using System.Globalization;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>The verb <c>inspect article</c>: what is understood of one article's page, or of many for machines.</summary>
internal static class InspectArticleCommand
{
    private const string Details =
        """
        Each question has its answers below it, the most believed first, with how far each is believed (0 to 100) and
        where in the page it stands. Nothing is kept. With --jsonl each line of the input is {"file": PATH,
        "base": URL or null, "contentType": TEXT or null, "language": BCP 47 or null}, and each line of the output
        {"file": PATH, "title", "text", "published", "image", "language", "authors"} or {"file": PATH, "error": TEXT}.

        Exit code 0: the page has an article (with --jsonl: the input was worked through). 1: it has none.
        """;

    public static Command Create(CommonOptions common) =>
        new PageVerb("article", "Shows what is understood of an article's page.", Details)
        {
            Show = Show,
            Answer = Answer,
        }.Create(common);

    internal static string Answer(InspectedPage asked, Source source, Document document, CancellationToken cancel)
    {
        var (reading, failure) = ArticleReader.Look(source, document, ReadLimits.Default, cancel);
        if (reading is null) return JsonLines.Error(asked.File, failure!.Message);
        var raw = ArticleReader.Complete(new RawItem { Link = document.Url.AbsoluteUri }, reading);
        var item = Reader.Finish(source, raw, ReadLimits.Default);
        return JsonLines.Answer(new
        {
            asked.File,
            Title = raw.Title?.Value,
            item.Text,
            Published = item.Published?.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            item.Image,
            item.Language,
            Authors = item.Authors.Select(author => author.Name),
        });
    }

    private static int Show(Source source, Document document, TextWriter output, CancellationToken cancel)
    {
        var result = ArticleReader.Look(source, document, ReadLimits.Default, cancel);
        ArticleReport.Write(source, result, output);
        return result.Failure is null ? 0 : 1;
    }
}
