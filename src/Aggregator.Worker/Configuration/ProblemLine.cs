using System.Globalization;
using Aggregator.Sources;

namespace Aggregator.Configuration;

/// <summary>A problem of feeds.json as compilers write theirs, so that editors and people find the place.</summary>
internal static class ProblemLine
{
    /// <summary>As in <c>feeds.json:12:9: error: members[3].sources[0].url: ...</c></summary>
    public static string Of(string file, Problem problem)
    {
        var severity = problem.Severity == ProblemSeverity.Error ? "error" : "warning";
        var path = problem.Path.Length == 0 ? "" : problem.Path + ": ";
        var place = string.Create(CultureInfo.InvariantCulture, $"{file}:{problem.Line}:{problem.Column}");
        return PlainLine.Of($"{place}: {severity}: {path}{problem.Message}");
    }
}
