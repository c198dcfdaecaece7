using System.CommandLine;
using Aggregator.Configuration;
using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>A verb below <c>inspect</c> that looks at one page for people, or at many for machines.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Summary">What it shows.</param>
/// <param name="Details">The rest of its help.</param>
internal sealed record PageVerb(string Name, string Summary, string Details)
{
    /// <summary>Shows what is understood of a page; gives the exit code.</summary>
    public required Func<Source, Document, TextWriter, CancellationToken, int> Show { get; init; }

    /// <summary>The same as a line of JSON.</summary>
    public required Func<InspectedPage, Source, Document, CancellationToken, string> Answer { get; init; }

    public Command Create(CommonOptions common)
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
        var verb = new Verb(Name, Summary, Details) { target, from, language, many };
        verb.Validators.Add(line =>
        {
            if (line.GetValue(many) == line.GetValue(target) is not null)
                line.AddError("Name a file or an address, or give --jsonl and the pages on standard input.");
        });
        verb.SetAction((line, cancel) => line.GetValue(target) is { } one
            ? ShowAsync(
                one, line.GetValue(from), line.GetValue(language),
                common.Read(line).Fetch, line.InvocationConfiguration.Output, cancel)
            : ManyAsync(line.InvocationConfiguration.Output, cancel));
        return verb;
    }

    private async Task<int> ShowAsync(
        string target, Uri? from, string? language, FetchOptions options, TextWriter output, CancellationToken cancel)
    {
        var (document, trouble) = await InspectedDocument.FromAsync(target, isPage: true, options, cancel);
        if (document is { Url.IsFile: true }) document = document with { Url = from ?? InspectedDocument.Nowhere };
        var (source, refused) = document is null ? (null, trouble) : InspectedSource.Page(document.Url, language, null);
        if (source is not null) return Show(source, document!, output, cancel);
        await output.WriteLineAsync(PlainLine.Of(refused!));
        return 1;
    }

    private async Task<int> ManyAsync(TextWriter output, CancellationToken cancel)
    {
        await foreach (var line in JsonLines.ReadAsync(cancel))
        {
            await output.WriteLineAsync(await InspectedPage.AnswerAsync(
                line, (asked, source, document) => Answer(asked, source, document, cancel), cancel));
        }

        return 0;
    }
}
