using Aggregator.Reading;
using Aggregator.Reading.Pages;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>The reading of pages, side by side in one run: the bare parse, the library for reading mode, and ours.</summary>
[MemoryDiagnoser]
public class Pages
{
    private const string ListPages = "list pages";

    private (Document Document, string Html)[] _pages = [];

    [ParamsSource(nameof(Inputs))]
    public string Input { get; set; } = "";

    public static IEnumerable<string> Inputs => ["article pages", ListPages];

    /// <summary>Of all pages of an input together.</summary>
    public static long BytesOf(string input) => Of(input).Sum(page => (long)page.Body.Length);

    [GlobalSetup]
    public void MakeInput() =>
        _pages = [.. Of(Input).Select(page => (page, Html(page)))];

    [Benchmark(Baseline = true, Description = "bare AngleSharp parse")]
    public int Parse() => _pages.Sum(page => new HtmlParser().ParseDocument(page.Html).ChildNodes.Length);

    [Benchmark(Description = "SmartReader")]
    public int Library() => _pages.Sum(page =>
        new SmartReader.Reader(PageInputs.Address.AbsoluteUri, page.Html).GetArticle().Length);

    [Benchmark(Description = "ours, article complete")]
    public int Article() => _pages.Sum(page =>
        ArticleReader.Look(PageInputs.Source, page.Document, ReadLimits.Default, CancellationToken.None)
            .Reading?.Text?.Length ?? 0);

    /// <summary>From the bytes on, the parse within its bounds included.</summary>
    [Benchmark(Description = "ours, parse and list finding")]
    public int List() => _pages.Sum(page =>
        ListFinder.Find(PageInputs.Source, page.Document, ReadLimits.Default, CancellationToken.None).Count);

    private static IEnumerable<Document> Of(string input) =>
        input == ListPages ? PageInputs.Lists() : PageInputs.Articles().Select(PageInputs.Page);

    private static string Html(Document page) =>
        Page.Open(page, PageInputs.Source.Language, ReadLimits.Default, CancellationToken.None).Page!.Html;
}
