using System.CommandLine;
using System.Text;
using Aggregator.Configuration;
using Aggregator.Reading;
using Aggregator.Reading.Pages;

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
        var list = new Verb("list", "Shows which news is seen in a page.", Details) { target, from, language, many };
        list.Validators.Add(line =>
        {
            if (line.GetValue(many) == line.GetValue(target) is not null)
                line.AddError("Name a file or an address, or give --jsonl and the pages on standard input.");
        });
        list.SetAction((line, cancel) => line.GetValue(target) is { } one
            ? ShowAsync(
                one, line.GetValue(from), line.GetValue(language),
                common.Read(line).Fetch, line.InvocationConfiguration.Output, cancel)
            : ManyAsync(line.InvocationConfiguration.Output, cancel));
        return list;
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

        var page = document! with { FetchedAt = document!.FetchedAt ?? TimeProvider.System.GetUtcNow() };
        var result = Reader.Read(source, page, ReadLimits.Default, cancel);
        ListReport.Write(source, result, output);
        ListReport.WriteNext(NextPage.Of(page, language, 2, [], ReadLimits.Default, cancel), output);
        ListReport.WriteLists(ListFinder.Find(source, page, ReadLimits.Default, cancel), output);
        return result.Failure is null ? 0 : 1;
    }

    private static async Task<int> ManyAsync(TextWriter output, CancellationToken cancel)
    {
        // The lines are UTF-8 whatever the terminal thinks.
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            if (line.Length > 0)
                await output.WriteLineAsync(InspectedList.Asked(line) is { } asked
                    ? await asked.AnswerAsync(cancel)
                    : InspectedList.Error("", "The line is not a request."));
        }

        return 0;
    }
}
