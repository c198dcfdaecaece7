using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Configuration;
using Aggregator.Reading;
using Aggregator.Reading.Pages;

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

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(CommonOptions common)
    {
        var target = new Argument<string?>("FILE-OR-URL")
        {
            Description = "A page in a file, or its address, which is then asked for once.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var from = BaseOption.Create();
        var many = new Option<bool>("--jsonl")
        {
            Description = "Pages named on standard input, one JSON object a line.",
        };
        var discover = new Verb("discover", "Shows which feeds a page announces or links to.", Details)
        {
            target, from, many,
        };
        discover.Validators.Add(line =>
        {
            if (line.GetValue(many) == line.GetValue(target) is not null)
                line.AddError("Name a file or an address, or give --jsonl and the pages on standard input.");
        });
        discover.SetAction((line, cancel) => line.GetValue(target) is { } one
            ? ShowAsync(one, line.GetValue(from), common.Read(line).Fetch, line.InvocationConfiguration.Output, cancel)
            : ManyAsync(line.InvocationConfiguration.Output, cancel));
        return discover;
    }

    private static async Task<int> ShowAsync(
        string target, Uri? from, FetchOptions options, TextWriter output, CancellationToken cancel)
    {
        var (document, trouble) = await InspectedDocument.FromAsync(target, isPage: true, options, cancel);
        if (document is { Url.IsFile: true }) document = document with { Url = from ?? InspectedDocument.Nowhere };
        var found = document is null ? null : FeedDiscovery.Find(document, null, ReadLimits.Default, cancel);
        if (found is not { Failure: null })
        {
            await output.WriteLineAsync(PlainLine.Of(trouble ?? found!.Failure!.Message));
            return 1;
        }

        if (found.Feeds.Count == 0)
        {
            await output.WriteLineAsync(
                "The page announces no feed and links to none; \"aggregator probe\" looks at the whole site.");
        }


        foreach (var feed in found.Feeds) await output.WriteLineAsync(PlainLine.Of(Line(feed)));
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

    private static async Task<int> ManyAsync(TextWriter output, CancellationToken cancel)
    {
        // The lines are UTF-8 whatever the terminal thinks.
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            if (line.Length > 0) await output.WriteLineAsync(await AnswerAsync(line, cancel));
        }

        return 0;
    }

    private static async Task<string> AnswerAsync(string line, CancellationToken cancel)
    {
        if (InspectedList.Asked(line) is not { } asked) return InspectedList.Error("", "The line is not a request.");
        var (document, unreadable) = await InspectedDocument.LoadAsync(
            asked.File, asked.Base ?? InspectedDocument.Nowhere.AbsoluteUri, asked.ContentType, cancel);
        if (document is null) return InspectedList.Error(asked.File, unreadable!);
        var (feeds, failure) = FeedDiscovery.Find(document, asked.Language, ReadLimits.Default, cancel);
        return failure is null
            ? JsonSerializer.Serialize(
                new { asked.File, Feeds = feeds.Select(feed => new { feed.Url, feed.Title, feed.Type }) }, Json)
            : InspectedList.Error(asked.File, failure.Message);
    }
}
