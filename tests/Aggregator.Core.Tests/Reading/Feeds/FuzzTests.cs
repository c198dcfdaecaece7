using System.Diagnostics;
using System.Globalization;
using Aggregator.Core.Tests.Reading.Text;
using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Feeds;

/// <summary>Damaged feeds: a short run with fixed seeds; FUZZ_MINUTES makes it a long one (make fuzz).</summary>
public sealed class FuzzTests
{
    private const int Rounds = 3_000;
    private const int Largest = 100_000;

    [Fact]
    public void No_damage_brings_an_exception_or_a_forbidden_thing()
    {
        var asked = Environment.GetEnvironmentVariable("FUZZ_MINUTES") ?? "0";
        var minutes = double.Parse(asked, CultureInfo.InvariantCulture);
        var documents = Documents(isLong: minutes > 0);
        var watch = Stopwatch.StartNew();
        for (var seed = 1; seed <= Rounds || watch.Elapsed.TotalMinutes < minutes; seed++)
        {
            var document = new Mutation(seed, documents).Next();
            try
            {
                Check(document);
            }
            catch (Exception failure)
            {
                // The document is kept, so that it can become a test of its own.
                var file = Path.Combine(Path.GetTempPath(), $"fuzz-{seed}");
                File.WriteAllBytes(file, document);
                throw new InvalidOperationException($"seed {seed}, document in {file}: {failure.Message}", failure);
            }
        }
    }

    private static List<byte[]> Documents(bool isLong)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "data", "reading", "feeds");
        var shared = Environment.GetEnvironmentVariable("SHARED");
        var corpus = isLong && shared is not null ? Path.Combine(shared, "corpus", "feeds") : null;
        return
        [
            .. new[] { samples, corpus }.OfType<string>()
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes)
                .Where(document => document.Length is > 0 and < Largest),
        ];
    }

    private static void Check(byte[] document)
    {
        var result = Read.Feed(document);

        Assert.True(result.Failure is null || result.Items.Count == 0);
        Assert.All(result.Warnings, AssertLine);
        foreach (var raw in result.Items)
        {
            var item = Reader.Finish(Read.Source, raw, ReadLimits.Default);
            Assert.NotEmpty(item.Title);
            AssertLine(item.Title);
            Assert.All(item.Categories, AssertLine);
            Assert.All(item.Authors, author => AssertLine($"{author.Name}{author.Email}{author.Uri}"));
            AssertWeb(item.Link);
            AssertWeb(item.Image);
            AssertWeb(item.Comments);
            AssertSafe(item.Summary);
            AssertSafe(item.Content);
        }
    }

    private static void AssertLine(string line)
    {
        Assert.Equal(OneLine.WellFormed(line), line);
        Assert.DoesNotContain(line, c => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or '\uFFFE' or '\uFFFF');
    }

    private static void AssertWeb(string? address) => Assert.True(
        address is null || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && WebAddress.IsWeb(uri)), address);

    private static void AssertSafe(string? html)
    {
        if (html is not null)
        {
            Assert.NotEmpty(html);
            Assert.Equal(html, SafeHtml.Of(html, "https://uni.example/"));
            Assert.Equal(html, Browser.Rewritten(html));
        }
    }
}
