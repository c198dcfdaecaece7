using System.CommandLine;
using System.Text;
using Aggregator.Configuration;
using Aggregator.Reading;
using Aggregator.Reading.Pages;

namespace Aggregator.Commands;

/// <summary>The verb <c>inspect article</c>: what is understood of one article's page, or of many for machines.</summary>
internal static class InspectArticleCommand
{
    private const string Details =
        """
        Each question has its answers below it, the most believed first, with how far each is believed (0 to 100) and
        where in the page it stands. Nothing is kept. With --jsonl each line of the input is {"file": PATH,
        "base": URL or null, "contentType": TEXT or null, "language": BCP 47 or null}, and each line of the output {"file": PATH, "title",
        "text", "published", "image", "language", "authors"} or {"file": PATH, "error": TEXT}.

        Exit code 0: the page has an article (with --jsonl: the input was worked through). 1: it has none.
        """;

    public static Command Create(CommonOptions common)
    {
        var target = new Argument<string?>("FILE-OR-URL")
        {
            Description = "A page in a file, or its address, which is then asked for once.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var from = BaseOption.Create();
        var language = new Option<string?>("--language")
        {
            Description = "The page's language; by itself as the page says.",
            HelpName = "TAG",
        };
        var many = new Option<bool>("--jsonl")
        {
            Description = "Pages named on standard input, one JSON object a line.",
        };
        var article = new Verb("article", "Shows what is understood of an article's page.", Details)
        {
            target, from, language, many,
        };
        article.Validators.Add(line =>
        {
            if (line.GetValue(many) == line.GetValue(target) is not null)
                line.AddError("Name a file or an address, or give --jsonl and the pages on standard input.");
        });
        article.SetAction((line, cancel) => line.GetValue(target) is { } one
            ? ShowAsync(
                one, line.GetValue(from), line.GetValue(language),
                common.Read(line).Fetch, line.InvocationConfiguration.Output, cancel)
            : ManyAsync(line.InvocationConfiguration.Output, cancel));
        return article;
    }

    private static async Task<int> ShowAsync(
        string target, Uri? from, string? language, FetchOptions options, TextWriter output, CancellationToken cancel)
    {
        var (document, trouble) = await InspectedDocument.FromAsync(target, isPage: true, options, cancel);
        if (document is { Url.IsFile: true }) document = document with { Url = from ?? InspectedDocument.Nowhere };
        var (source, refused) = document is null ? (null, trouble) : InspectedSource.Page(document.Url, language, null);
        if (source is null)
        {
            await output.WriteLineAsync(PlainLine.Of(refused!));
            return 1;
        }

        var result = ArticleReader.Look(source, document!, ReadLimits.Default, cancel);
        ArticleReport.Write(source, result, output);
        return result.Failure is null ? 0 : 1;
    }

    private static async Task<int> ManyAsync(TextWriter output, CancellationToken cancel)
    {
        // The lines are UTF-8 whatever the terminal thinks.
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            if (line.Length > 0)
                await output.WriteLineAsync(InspectedArticle.Asked(line) is { } asked
                    ? await asked.AnswerAsync(cancel)
                    : InspectedArticle.Error("", "The line is not a request."));
        }

        return 0;
    }
}
