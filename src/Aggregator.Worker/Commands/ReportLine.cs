using Aggregator.Configuration;
using Aggregator.Scheduling;

namespace Aggregator.Commands;

/// <summary>A visit's outcome in a line of plain words.</summary>
internal static class ReportLine
{
    public static string Of(VisitReport report) => PlainLine.Of(FormattableString.Invariant(
        $"{report.Source}: {report.State}, {report.Total} items, {Counts(report)}"));

    /// <summary>The trouble, or what comes next.</summary>
    public static string Meaning(VisitReport report) => PlainLine.Of(report switch
    {
        { Message: { Length: > 0 } message } => message,
        { NextVisit: { } next } => FormattableString.Invariant($"Next visit {next.UtcDateTime:u}."),
        _ => "No next visit.",
    });

    private static string Counts(VisitReport report) => FormattableString.Invariant(
        $"{report.New} new, {report.Joined} joined, {report.Updated} updated");
}
