using System.CommandLine;
using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>The verb <c>inspect feed</c>: what is understood of one feed, or of many for machines.</summary>
internal static class InspectFeedCommand
{
    private const string Details =
        """
        Nothing is kept. With --jsonl each line of the input is {"file": PATH, "base": URL or null, "contentType": TEXT
        or null}, and each line of the output {"file": PATH, "document": {...}} or {"file": PATH, "error": TEXT}.

        Exit code 0: the feed was understood (with --jsonl: the input was worked through). 1: it was not.
        """;

    public static Command Create(CommonOptions common)
    {
        var target = new Argument<string?>("FILE-OR-URL")
        {
            Description = "A feed in a file, or its address, which is then asked for once.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var many = new Option<bool>("--jsonl")
        {
            Description = "Feeds named on standard input, one JSON object a line.",
        };
        var feed = new Verb("feed", "Shows what is understood of a feed.", Details) { target, many };
        feed.Validators.Add(line =>
        {
            if (line.GetValue(many) == line.GetValue(target) is not null)
                line.AddError("Name a file or an address, or give --jsonl and the feeds on standard input.");
        });
        feed.SetAction((line, cancel) => line.GetValue(target) is { } one
            ? ShowAsync(one, common, line, cancel)
            : ManyAsync(line.InvocationConfiguration.Output, cancel));
        return feed;
    }

    private static async Task<int> ShowAsync(
        string target, CommonOptions common, ParseResult line, CancellationToken cancel)
    {
        var output = line.InvocationConfiguration.Output;
        var options = common.Read(line);
        var (document, trouble) = await InspectedDocument.FromAsync(
            target, isPage: false, options.Fetch, cancel);
        if (document is null)
        {
            await output.WriteLineAsync(Configuration.PlainLine.Of(trouble!));
            return 1;
        }

        var source = Source(document.Url);
        var limits = options.Read.ToLimits();
        var result = Reader.Read(source, document, limits, cancel);
        FeedReport.Write(source, result, limits, output);
        return result.Failure is null ? 0 : 1;
    }

    private static async Task<int> ManyAsync(TextWriter output, CancellationToken cancel)
    {
        await foreach (var line in JsonLines.ReadAsync(cancel))
        {
            await output.WriteLineAsync(await AnswerAsync(line, cancel));
        }

        return 0;
    }

    private static async Task<string> AnswerAsync(string line, CancellationToken cancel)
    {
        if (InspectedFeed.Asked(line) is not { } asked) return JsonLines.Error("", "The line is not a request.");
        var (document, trouble) = await InspectedDocument.LoadAsync(
            asked.File, asked.Base, asked.ContentType, cancel);
        if (document is null) return JsonLines.Error(asked.File, trouble!);
        var source = Source(document.Url);
        return InspectedFeed.Answer(asked.File, source, Reader.Read(source, document, ReadLimits.Default, cancel));
    }

    private static Source Source(Uri url) => new()
    {
        Id = "inspected",
        Member = new Member { Id = "inspected" },
        Kind = SourceKind.Feed,
        Url = url,
    };
}
