using System.Globalization;
using Aggregator.Commands.Probing;
using Aggregator.Configuration;
using Aggregator.Scheduling;
using Aggregator.Sources;
using Aggregator.Sources.Json;
using Aggregator.Stories;
using Aggregator.Updating;

namespace Aggregator.Commands;

/// <summary>Visits on a copy of the store that is thrown away: what would come of it, with nothing saved.</summary>
internal static class Rehearsal
{
    private const int Shown = 20;
    private const int Attempts = 5;

    private static readonly string[] StoreFiles = ["aggregator.db", "aggregator-log.db"];

    /// <exception cref="CannotGoOnException">Bad feeds.json, unknown source, a store that cannot be copied.</exception>
    public static async Task<int> RunAsync(
        AggregatorOptions options, IReadOnlyList<string> names, TextWriter output, CancellationToken cancel)
    {
        var copy = Directory.CreateTempSubdirectory("aggregator-rehearsal-");
        try
        {
            await CopyAsync(options.Data, copy.FullName, cancel);
            options = options with { Data = copy.FullName };
            await using var parts = await Newsroom.OpenAsync(options, TimeProvider.System);
            var catalog = parts.GetRequiredService<CatalogFile>().Catalog;
            foreach (var source in names.Select(name => Find(catalog, name)).ToList())
                Write(source, await parts.GetRequiredService<Visit>().RunAsync(catalog, source, true, cancel), output);
        }
        finally
        {
            copy.Delete(recursive: true);
        }

        await output.WriteLineAsync("Nothing was saved.");
        return 0;
    }

    private static Source Find(Catalog catalog, string name) => catalog.Source(name)
        ?? throw new CannotGoOnException(
            $"There is no source \"{name}\"{Nearest.Hint(name, catalog.Sources.Select(source => source.Id))}");

    private static void Write(Source source, VisitResult result, TextWriter output)
    {
        var report = VisitReport.Of(source, result);
        output.WriteLine(ReportLine.Of(report));
        if (report.IsTrouble || !result.Requested) Say(output, "  " + ReportLine.Meaning(report));
        if (!report.IsTrouble)
            foreach (var warning in result.State.Warnings) Say(output, $"  warning  {warning}");
        // The editor takes the oldest first; people look for the newest.
        foreach (var edit in result.Edits.Reverse().Where(edit => edit.Story is not null).Take(Shown))
            Say(output, Narrow.Cut($"  {Word(edit)} {edit.Story!.Lead.Item.Title}", Narrow.Width));
        var skipped = result.Edits.Where(edit => edit.Story is null);
        foreach (var same in skipped.GroupBy(edit => edit.Reason, StringComparer.Ordinal))
            Say(output, string.Create(CultureInfo.InvariantCulture, $"  skipped  {same.Count()}: {same.Key}"));
        var waiting = result.State.Pending.Count(article => article.SecondLook is null);
        if (waiting > 0)
            Say(output, string.Create(CultureInfo.InvariantCulture, $"  waiting  {waiting} for their articles"));
        var known = result.Total - result.Edits.Count - waiting;
        if (known > 0) Say(output, string.Create(CultureInfo.InvariantCulture, $"  known    {known}, as they are"));
    }

    private static string Word(StoryEdit edit) => edit.Kind switch
    {
        EditKind.Add => "new     ",
        EditKind.Join => "joined  ",
        EditKind.Update => "updated ",
        EditKind.Withdraw => "gone    ",
        _ => "same    ",
    };

    /// <summary>A running service may write meanwhile: a copy during which a file changed is made again.</summary>
    private static async Task CopyAsync(string from, string to, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var before = Stamps(from);
                foreach (var name in StoreFiles) await CopyAsync(from, to, name, cancel);
                if (before.SequenceEqual(Stamps(from))) return;
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                throw new CannotGoOnException($"The store in {from} cannot be copied: {trouble.Message}");
            }

            if (attempt == Attempts)
                throw new CannotGoOnException($"The store in {from} is written to without a pause; try again later.");
        }
    }

    private static async Task CopyAsync(string from, string to, string name, CancellationToken cancel)
    {
        var target = Path.Combine(to, name);
        File.Delete(target);
        if (!File.Exists(Path.Combine(from, name))) return;
        await using var source = new FileStream(
            Path.Combine(from, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var copy = File.Create(target);
        await source.CopyToAsync(copy, cancel);
    }

    private static IEnumerable<(bool, long, DateTime)> Stamps(string folder) =>
    [
        .. StoreFiles.Select(name => new FileInfo(Path.Combine(folder, name)))
            .Select(file => file.Exists ? (true, file.Length, file.LastWriteTimeUtc) : default),
    ];

    private static void Say(TextWriter output, string line) => output.WriteLine(PlainLine.Of(line));
}
