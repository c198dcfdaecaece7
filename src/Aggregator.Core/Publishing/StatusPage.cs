using Aggregator.Polling;
using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>How each source is doing, for everyone to see. It tells what helps an admin and nobody else: no addresses,
/// no words of servers, no values that may be secret.</summary>
public static class StatusPage
{
    /// <summary>The address within the site.</summary>
    public const string Path = "status";

    /// <param name="catalog">In force.</param>
    /// <param name="states">By source id; a source without one has not been visited.</param>
    /// <param name="problems">Of feeds.json as it lies there.</param>
    /// <param name="refused">That file was refused; the catalog in force is older.</param>
    /// <param name="stand">The site around it.</param>
    /// <param name="hubTrouble">What stands between the site and its hub; null: nothing.</param>
    public static Publication Write(
        Catalog catalog,
        IReadOnlyDictionary<string, SourceState> states,
        IReadOnlyList<Problem> problems,
        bool refused,
        Newsstand stand,
        string? hubTrouble = null)
    {
        var rows = catalog.Sources
            .Select(source => StatusRow.Of(source, states.GetValueOrDefault(source.Id), catalog.Site.Language))
            .OrderBy(row => row.Tone) // Stable: within a tone as in the file.
            .ToList();
        // Whoever can mend a source reads English; the sentences name commands and keys.
        Html main = $"""
            <div lang="en" dir="ltr">
            {ProblemList.Of(problems, refused)}{Hub(hubTrouble)}
            {(rows.Count == 0 ? Nothing() : Table(catalog, rows))}
            </div>
            """;
        return PageFrame.Of(
            new PageHead { Stand = stand, Title = stand.Words[PageWord.Status], Path = Path, IsIndexed = false }, main);
    }

    private static Html Hub(string? trouble)
    {
        if (trouble is null) return $"";
        return $"""
            <section class="problems">
            <h2>The hub is out of reach</h2>
            <p>{trouble}</p>
            </section>
            """;
    }

    private static Html Table(Catalog catalog, List<StatusRow> rows) => $"""
        <p class="sum">{rows.Count} {(rows.Count == 1 ? "source" : "sources")} of {catalog.Members.Count}
        {(catalog.Members.Count == 1 ? "member" : "members")}: {Sum(rows)}.</p>
        <table class="sources">
        <thead><tr><th scope="col">Source</th><th scope="col">Health</th><th scope="col">Last visit</th>
        <th scope="col">Next visit</th><th scope="col">Stories</th></tr></thead>
        <tbody>
        {rows.Select(row => row.Markup)}</tbody>
        </table>
        """;

    private static string Sum(List<StatusRow> rows) => string.Join(", ", rows
        .GroupBy(row => row.Tone)
        .Select(tone => string.Concat($"{tone.Count()}", tone.Key switch
        {
            HealthTone.Trouble => " in trouble",
            HealthTone.Attention => " to look at",
            HealthTone.Well => " well",
            _ => " switched off",
        })));

    private static Html Nothing() => $"""
        <p class="sum">No sources yet. Write the members and their sources into <code>feeds.json</code>; the running
        service takes the changed file at once, and the first visits follow by themselves.</p>
        """;
}
