using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using static System.FormattableString;

namespace Aggregator.Benchmarks;

/// <summary>Runs a benchmark class in this process and writes its table between the class's marks in a
/// document.</summary>
internal static class Measured
{
    private static readonly IConfig Config = ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10))
        .AddLogger(ConsoleLogger.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .WithOptions(ConfigOptions.DisableLogFile);

    /// <param name="document">A Markdown file with the lines <c>&lt;!-- NAME --&gt;</c> and
    /// <c>&lt;!-- end of NAME --&gt;</c>.</param>
    /// <param name="bytes">The size of an input by its name.</param>
    public static int Run<T>(string document, Func<string, long> bytes)
    {
        var summary = BenchmarkRunner.Run<T>(Config);
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) return 1;
        Write(document, typeof(T).Name, Table(summary, bytes));
        return 0;
    }

    /// <summary>Prints the table and writes it between the marks of that name.</summary>
    public static void Write(string document, string name, string table)
    {
        Console.WriteLine(table);
        Replace(document, name, table);
    }

    private static string Table(Summary summary, Func<string, long> bytes)
    {
        var text = new StringBuilder("| input | what | time | MB/s | times the least | bytes allocated a byte |\n");
        text.Append("| --- | --- | --- | --- | --- | --- |\n");
        foreach (var input in summary.Reports.GroupBy(report => Input(report.BenchmarkCase)))
        {
            var size = bytes(input.Key);
            var least = Median(input.Single(report => report.BenchmarkCase.Descriptor.Baseline));
            foreach (var report in input)
            {
                var time = Median(report);
                var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
                text.Append("| ").AppendJoin(" | ",
                    input.Key,
                    report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
                    Invariant($"{time / 1e6:0.0} ms"),
                    Invariant($"{size / time * 1e3:0}"),
                    Invariant($"{time / least:0.0}"),
                    Invariant($"{allocated / (double)size:0.0}")).Append(" |\n");
            }
        }

        var processor = HostEnvironmentInfo.GetCurrent().Cpu.Value?.ProcessorName ?? "an unknown processor";
        return text.Append(Invariant($"\nMedians of one run on {DateTime.UtcNow:yyyy-MM-dd} with BenchmarkDotNet, in one "))
            .Append(Invariant($"process, on {Environment.ProcessorCount} cores of {processor}, .NET {Environment.Version}.\n"))
            .ToString();
    }

    private static string Input(BenchmarkCase benchmark) => benchmark.Parameters.Items[0].Value.ToString()!;

    private static double Median(BenchmarkReport report) => report.ResultStatistics!.Median;

    private static void Replace(string document, string name, string table)
    {
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- end of {name} -->");
        var text = File.ReadAllText(document);
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from) throw new InvalidDataException($"{document} has no place for {name}.");
        File.WriteAllText(document, text[..(from + begin.Length)] + "\n" + table + "\n" + text[to..]);
    }
}
