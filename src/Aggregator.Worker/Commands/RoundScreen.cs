using System.Globalization;
using Aggregator.Configuration;
using Aggregator.Scheduling;
using Spectre.Console;

namespace Aggregator.Commands;

/// <summary>Shows a round to a person: live on a terminal, a line a visit otherwise, and a table at the end.</summary>
internal sealed class RoundScreen
{
    private const int Width = 80;

    /// <summary>With more sources than this the table shows only those that have something to tell.</summary>
    private const int LongTable = 40;

    private readonly IAnsiConsole _console;
    private readonly List<VisitReport> _reports = [];

    public RoundScreen(TextWriter output)
    {
        var place = new AnsiConsoleOutput(output);
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Left to itself Spectre colours files and pipes too.
            Out = place,
            Ansi = place.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
        _console.Profile.Width = Math.Min(_console.Profile.Width, Width);
    }

    public async Task ShowAsync(IAsyncEnumerable<RoundLine> lines)
    {
        if (_console.Profile.Capabilities is { Ansi: true, Interactive: true }) await ShowLiveAsync(lines);
        else await ShowPlainAsync(lines);
        ShowTable();
    }

    private async Task ShowPlainAsync(IAsyncEnumerable<RoundLine> lines)
    {
        var planned = 0;
        await foreach (var line in lines)
        {
            planned = line.Planned ?? planned;
            if (line.Visited is not { } report) continue;
            _reports.Add(report);
            WriteLine($"{Number(_reports.Count)}/{Number(planned)} {ReportLine.Of(report)}");
        }
    }

    private Task ShowLiveAsync(IAsyncEnumerable<RoundLine> lines) => _console.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(async screen =>
        {
            var progress = screen.AddTask("Visiting");
            await foreach (var line in lines)
            {
                if (line.Planned is { } planned) progress.MaxValue = Math.Max(planned, 1);
                if (line.Visited is not { } report) continue;
                _reports.Add(report);
                progress.Increment(1);
                progress.Description =
                    $"{Number(_reports.Count)} visited, {Number(_reports.Sum(visit => visit.New))} new stories";
                if (report.New > 0 || report.IsTrouble) WriteLine(ReportLine.Of(report));
            }
        });

    private void ShowTable()
    {
        if (_reports.Count == 0)
        {
            WriteLine("No source is due. Name sources to visit them now.");
            return;
        }

        var isLong = _reports.Count > LongTable;
        var shown = _reports.Where(report => !isLong || report.New > 0 || report.IsTrouble)
            .OrderBy(report => report.Source, StringComparer.Ordinal).ToList();
        _console.Write(Table(shown));
        if (isLong) WriteLine($"The other {_reports.Count - shown.Count} sources are well and brought nothing new.");
        foreach (var report in shown.Where(report => report.IsTrouble))
        {
            WriteLine($"{report.Source}: {report.State}. {ReportLine.Meaning(report)}");
        }
    }

    private Table Table(List<VisitReport> shown)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowFooters = true };
        table.AddColumn(new TableColumn("Source").Footer("All"));
        table.AddColumn(new TableColumn("State").Footer(Number(_reports.Count) + " visited"));
        AddCount("New", report => report.New);
        AddCount("Joined", report => report.Joined);
        AddCount("Updated", report => report.Updated);
        AddCount("Items", report => report.Total);
        foreach (var report in shown)
        {
            table.AddRow(
                new Text(PlainLine.Of(report.Source)),
                new Text(report.State, new Style(report.IsTrouble ? Color.Yellow : Color.Green)),
                new Text(Number(report.New)),
                new Text(Number(report.Joined)),
                new Text(Number(report.Updated)),
                new Text(Number(report.Total)));
        }

        return table;

        void AddCount(string name, Func<VisitReport, int> count) =>
            table.AddColumn(new TableColumn(name).RightAligned().Footer(Number(_reports.Sum(count))));
    }

    private void WriteLine(string text) => _console.WriteLine(PlainLine.Of(text));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
