using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aggregator.Configuration;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>The verb <c>check</c>: lists everything that is wrong with feeds.json.</summary>
internal static class CheckCommand
{
    private const string Details =
        """
        Each problem comes with line, column, path, and what to write. Nothing is visited and nothing is changed.

        Exit code 0: the file works, though there may be warnings. 1: it has errors; a running service keeps the
        catalog of before.
        """;

    public static Command Create(CommonOptions common)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object, for machines." };
        var check = new Verb("check", "Lists everything that is wrong with feeds.json.", Details) { json };
        check.SetAction(line =>
            Run(common.Read(line), line.GetValue(json), line.InvocationConfiguration.Output));
        return check;
    }

    private static int Run(AggregatorOptions options, bool asJson, TextWriter output)
    {
        var result = CatalogFile.Read(options.Feeds, Newsroom.Checks(options));
        if (asJson)
            output.WriteLine(JsonSerializer.Serialize(Report(options.Feeds, result), JsonSerializerOptions.Web));
        else
            WriteLines(options.Feeds, result, output);
        return result.Catalog is null ? 1 : 0;
    }

    private static void WriteLines(string file, CatalogResult result, TextWriter output)
    {
        foreach (var problem in result.Problems)
            output.WriteLine(ProblemLine.Of(file, problem));
        var errors = result.Problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        var found = $"{Count(errors, "error")}, {Count(result.Problems.Count - errors, "warning")}";
        output.WriteLine(PlainLine.Of(result.Catalog is { } catalog
            ? $"{file} works: {Count(catalog.Members.Count, "member")}, {Count(catalog.Sources.Count, "source")}"
                + $" ({Number(catalog.Sources.Count(source => source.Enabled))} switched on);"
                + $" publishes {Published(catalog)}; {found}."
            : $"{file} does not work: {found}."));
    }

    private static object Report(string file, CatalogResult result) => new
    {
        File = file,
        Works = result.Catalog is not null,
        Members = result.Catalog?.Members.Count,
        Sources = result.Catalog?.Sources.Count,
        Feeds = result.Catalog is { } catalog ? Paths(catalog) : null,
        Problems = result.Problems.Select(problem => new
        {
            Severity = problem.Severity == ProblemSeverity.Error ? "error" : "warning",
            problem.Line,
            problem.Column,
            problem.Path,
            problem.Message,
        }),
    };

    private static string Published(Catalog catalog)
    {
        var paths = Paths(catalog);
        var open = paths.Count(path => path.EndsWith('}'));
        return $"the feed with everything and {Count(paths.Length - open, "other")}"
            + (open > 0 ? ", and one for each language that there are stories in" : "");
    }

    /// <summary>Of languages the pattern: which there are stories in is known to the running service.</summary>
    private static string[] Paths(Catalog catalog) =>
    [
        .. PublishedFeeds.Of(catalog, []).Select(feed => feed.Path),
        .. catalog.Feeds.Where(feed => feed.Kind is FeedKind.Language).Select(feed => feed.Path),
    ];

    private static string Count(int number, string what) => $"{Number(number)} {what}{(number == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
