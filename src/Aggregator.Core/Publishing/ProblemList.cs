using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>What is wrong with feeds.json, on the status page.</summary>
internal static class ProblemList
{
    /// <summary>The page stays readable; the command names them all.</summary>
    private const int Most = 50;

    public static Html Of(IReadOnlyList<Problem> problems, bool refused)
    {
        if (problems.Count == 0) return $"";
        var (heading, consequence) = refused
            ? ("feeds.json was refused", "What it said before stays in force until this is mended:")
            : ("feeds.json has warnings", "It is in force; have a look at this:");
        return $"""
            <section class="problems">
            <h2>{heading}</h2>
            <p>{consequence}</p>
            <ul>
            {problems.Take(Most).Select(Line)}</ul>
            <p><code>aggregator check</code> names them all ({problems.Count}).</p>
            </section>
            """;
    }

    private static Html Line(Problem problem) => $"""
        <li><b>Line {problem.Line}, column {problem.Column}</b> <code>{problem.Path}</code> {Words(problem)}</li>

        """;

    // A message quotes what is written there; under http and alerts that may be a secret. Of a file that cannot be read
    // the system's words may name its place.
    private static string Words(Problem problem)
    {
        if (problem.Path.Split('.').Any(part => part is "http" or "alerts")) return "is not right.";
        return problem is { Path: "", Line: 1, Column: 1 } ? "cannot be read." : problem.Message;
    }
}
