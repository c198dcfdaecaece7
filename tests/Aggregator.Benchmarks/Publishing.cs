using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Aggregator.Publishing;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>The rendering of a slice in each format, beside what only writing the same document costs: the framework's
/// formatter over items that are prepared, a bare JSON writer, the escaping of a page's text.</summary>
[MemoryDiagnoser]
public class Publishing
{
    private Slice _slice = null!;
    private Func<int> _write = null!;

    [ParamsSource(nameof(Inputs))]
    public string Input { get; set; } = "";

    /// <summary>Each feed with 1,000 stories, and as it is usually asked for: with the newest 100. A page shows thirty
    /// of them, however many there are.</summary>
    public static IEnumerable<string> Inputs => Format.All.SelectMany(format => format.IsFeed
        ? [$"{Name(format)}, 1000 stories", $"{Name(format)}, 100 stories"]
        : new[] { $"{Name(format)}, 100 stories" });

    /// <summary>Of the document.</summary>
    public static long BytesOf(string input) => FormatOf(input).Write(SliceOf(input)).Body.Length;

    [GlobalSetup]
    public void MakeInput()
    {
        _slice = SliceOf(Input);
        var document = FormatOf(Input).Write(_slice).Body.ToArray();
        _write = FormatOf(Input).MediaType switch
        {
            "application/atom+xml" => Formatter(document, feed => new Atom10FeedFormatter(feed)),
            "application/rss+xml" => Formatter(document, feed => new Rss20FeedFormatter(feed)),
            "text/html" => Escaping(Encoding.UTF8.GetString(document)),
            _ => BareJson(document),
        };
    }

    [Benchmark(Baseline = true, Description = "only written")]
    public int Written() => _write();

    [Benchmark(Description = "ours, from the stories")]
    public int Rendered() => FormatOf(Input).Write(_slice).Body.Length;

    private static Func<int> Formatter(byte[] document, Func<SyndicationFeed, SyndicationFeedFormatter> formatter)
    {
        using var xml = XmlReader.Create(new MemoryStream(document));
        var prepared = formatter(SyndicationFeed.Load(xml));
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true };
        return () =>
        {
            using var body = new MemoryStream();
            using (var writer = XmlWriter.Create(body, settings)) prepared.WriteTo(writer);
            return (int)body.Length;
        };
    }

    private static Func<int> BareJson(byte[] document)
    {
        var prepared = JsonDocument.Parse(document);
        return () =>
        {
            using var body = new MemoryStream();
            using (var writer = new Utf8JsonWriter(body)) prepared.WriteTo(writer);
            return (int)body.Length;
        };
    }

    private static Func<int> Escaping(string page) => () => Encoding.UTF8.GetBytes(HtmlEncoder.Default.Encode(page)).Length;

    private static Slice SliceOf(string input) =>
        StoryInputs.Slice(input.EndsWith("1000 stories", StringComparison.Ordinal) ? 1_000 : 100);

    private static Format FormatOf(string input) =>
        Format.All.Single(format => input.StartsWith(Name(format) + ",", StringComparison.Ordinal));

    private static string Name(Format format) => format.File.Length == 0 ? "page" : format.File;
}
