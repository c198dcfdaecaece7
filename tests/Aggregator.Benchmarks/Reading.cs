using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>The reading of feeds, side by side in one run: the least that it can cost, the framework's reader, and
/// ours.</summary>
[MemoryDiagnoser]
public class Reading
{
    private byte[][] _feeds = [];

    [ParamsSource(nameof(Inputs))]
    public string Input { get; set; } = "";

    public static IEnumerable<string> Inputs => ["RSS of 5 MB", "Atom of 5 MB", "200 small feeds"];

    /// <summary>Of all feeds of an input together.</summary>
    public static long BytesOf(string input) => FeedsOf(input).Sum(feed => (long)feed.Length);

    [GlobalSetup]
    public void MakeInput() => _feeds = FeedsOf(Input);

    [Benchmark(Baseline = true, Description = "bare XmlReader pass")]
    public int XmlPass() => _feeds.Sum(Readers.XmlPass);

    [Benchmark(Description = "SyndicationFeed.Load")]
    public int Framework() => _feeds.Sum(Readers.Framework);

    [Benchmark(Description = "ours, to items")]
    public int Items() => _feeds.Sum(Readers.Items);

    [Benchmark(Description = "ours, every item known")]
    public int AllKnown() => _feeds.Sum(Readers.AllKnown);

    [Benchmark(Description = "ours, complete")]
    public int Complete() => _feeds.Sum(Readers.Complete);

    private static byte[][] FeedsOf(string input) => input[0] switch
    {
        'R' => [FeedInputs.Rss()],
        'A' => [FeedInputs.Atom()],
        _ => FeedInputs.Small(Environment.GetEnvironmentVariable("SHARED")),
    };
}
