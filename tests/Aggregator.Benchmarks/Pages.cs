using Aggregator.Reading;
using Aggregator.Reading.Pages;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>The reading of pages, side by side in one run: the bare parse, the library for reading mode, and ours.</summary>
[MemoryDiagnoser]
public class Pages
{
    private (byte[] Bytes, string Html)[] _pages = [];

    [ParamsSource(nameof(Inputs))]
    public string Input { get; set; } = "";

    public static IEnumerable<string> Inputs => ["article pages"];

    /// <summary>Of all pages of an input together.</summary>
    public static long BytesOf(string input) => PageInputs.Articles().Sum(page => (long)page.Length);

    [GlobalSetup]
    public void MakeInput() =>
        _pages = [.. PageInputs.Articles().Select(page => (page, System.Text.Encoding.UTF8.GetString(page)))];

    [Benchmark(Baseline = true, Description = "bare AngleSharp parse")]
    public int Parse() => _pages.Sum(page => new HtmlParser().ParseDocument(page.Html).ChildNodes.Length);

    [Benchmark(Description = "SmartReader")]
    public int Library() => _pages.Sum(page =>
        new SmartReader.Reader(PageInputs.Address.AbsoluteUri, page.Html).GetArticle().Length);

    [Benchmark(Description = "ours, article complete")]
    public int Article() => _pages.Sum(page =>
        ArticleReader.Look(PageInputs.Source, Of(page.Bytes), ReadLimits.Default, CancellationToken.None)
            .Reading?.Text?.Length ?? 0);

    [Benchmark(Description = "ours, list finding")]
    public int List() => _pages.Sum(page =>
        Reader.Read(PageInputs.Source, Of(page.Bytes), ReadLimits.Default, CancellationToken.None).Items.Count);

    private static Document Of(byte[] body) =>
        new() { Url = PageInputs.Address, Body = body, ContentType = "text/html; charset=utf-8" };
}
