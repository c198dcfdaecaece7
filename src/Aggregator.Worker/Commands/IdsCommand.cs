using System.CommandLine;
using System.Globalization;
using Aggregator.Configuration;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>The verb <c>ids</c>: the ids that the file does not give, and writes them down.</summary>
internal static class IdsCommand
{
    private const string Details =
        """
        A source without "id" has one made of its member's id and its address; under another address it would be
        another source, with a new history. With --write the ids of today are written into feeds.json, so that they
        stay when addresses change. Nothing else in the file is touched; a running service notices no difference.

        Exit code 0: the ids are listed or written. 1: feeds.json has errors or cannot be written; it is as it was.
        """;

    public static Command Create(CommonOptions common)
    {
        var write = new Option<bool>("--write") { Description = "Writes them into feeds.json." };
        var ids = new Verb("ids", "Lists the sources without an id of their own; --write gives them one.", Details)
        {
            write,
        };
        ids.SetAction(line => Run(common.Read(line), line.GetValue(write), line.InvocationConfiguration.Output));
        return ids;
    }

    private static int Run(AggregatorOptions options, bool write, TextWriter output)
    {
        var change = CatalogChange.Of(options.Feeds, Newsroom.Checks(options), mayBegin: false);
        var (file, ids) = change.Editor.FixIds();
        if (write && ids.Count > 0) change.Save(file, ids);
        foreach (var id in ids) output.WriteLine(PlainLine.Of($"{id}  {Address(change.Catalog, id)}"));
        var count = string.Create(CultureInfo.InvariantCulture, $"{ids.Count} {(ids.Count == 1 ? "id" : "ids")}");
        output.WriteLine(PlainLine.Of(ids.Count == 0 ? $"Every source in {options.Feeds} has an id."
            : write ? $"{count} written into {options.Feeds}."
            : $"{count} not in {options.Feeds} yet; \"aggregator ids --write\" writes them."));
        return 0;
    }

    private static string Address(Catalog catalog, string id) => catalog.Source(id)?.Url.AbsoluteUri ?? "";
}
