using System.Diagnostics;
using System.Globalization;
using Aggregator.Core.Tests.Reading.Text;
using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Feeds;

/// <summary>Damaged feeds: a short run with fixed seeds; FUZZ_MINUTES makes it a long one with new ones.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 2_000;
    private const int Largest = 100_000;
    private const int LongestAddress = 8_000;

    /// <summary>A document that takes longer hangs: the slowest takes a thousandth of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Headers =
        ["", "text/xml", "text/xml; charset=utf-8", "application/rss+xml; charset=windows-1251", "text/html; charset=x",
            "application/json", "text/xml; charset=utf-16", "text/xml; charset=iso-2022-jp", "text/xml; charset=utf-7"];

    [Fact]
    public async Task No_damage_brings_an_exception_a_hang_or_a_forbidden_thing()
    {
        var asked = Environment.GetEnvironmentVariable("FUZZ_MINUTES") ?? "0";
        var minutes = double.Parse(asked, CultureInfo.InvariantCulture);
        var documents = Documents(isLong: minutes > 0);
        var watch = Stopwatch.StartNew();
        var first = minutes > 0 ? Environment.TickCount & 0xFFFFFF : 1;
        var seed = first;
        for (; seed < first + Rounds || watch.Elapsed.TotalMinutes < minutes; seed++)
        {
            await TryAsync(seed, new Mutation(seed, documents).Next());
        }

        TestContext.Current.SendDiagnosticMessage($"{seed - first} damaged feeds of {documents.Count}, none harmful.");
    }

    // What fails is kept, so that it can become a test of its own.
    private static async Task TryAsync(int seed, byte[] document)
    {
        try
        {
            await Task.Run(() => Check(document, Headers[seed % Headers.Length])).WaitAsync(Patience);
        }
        catch (Exception failure)
        {
            var file = Path.Combine(Path.GetTempPath(), $"fuzz-{seed}");
            await File.WriteAllBytesAsync(file, document);
            throw new InvalidOperationException($"seed {seed}, document in {file}: {failure.Message}", failure);
        }
    }

    private static List<byte[]> Documents(bool isLong)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "data", "reading", "feeds");
        var corpus = Path.Combine(Environment.GetEnvironmentVariable("SHARED") ?? "", "corpus", "feeds");
        return
        [
            .. (isLong && Directory.Exists(corpus) ? new[] { samples, corpus } : [samples])
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes)
                .Where(document => document.Length is > 0 and < Largest),
        ];
    }

    private static void Check(byte[] document, string contentType)
    {
        var result = Read.Feed(document, contentType);

        Assert.True(result.Failure is null || result.Items.Count == 0);
        Assert.All(result.Warnings, AssertLine);
        AssertFacts(result.Feed);
        foreach (var raw in result.Items)
        {
            var item = Reader.Finish(Read.Source, raw, ReadLimits.Default);
            Assert.InRange(item.Title.Length, 1, ReadLimits.Default.TitleCharacters);
            AssertLine(item.Title);
            Assert.All(item.Categories, AssertLine);
            Assert.All(item.Authors, AssertPerson);
            Assert.All(item.Enclosures, enclosure => AssertLine(enclosure.Type ?? ""));
            Assert.All(item.Alternates, other => AssertLine(other.Language));
            AssertLine(item.Rights ?? "");
            Assert.InRange(item.SourceItemId?.Length ?? 0, 0, LongestAddress);
            string?[] addresses =
            [
                item.Link, item.Image, item.Comments,
                .. item.Enclosures.Select(enclosure => enclosure.Url), .. item.Alternates.Select(other => other.Url),
            ];
            Assert.All(addresses, AssertWeb);
            Assert.Equal(OneLine.WellFormed(item.Text), item.Text);
            AssertSafe(item.Summary);
            AssertSafe(item.Content);
        }
    }

    private static void AssertFacts(FeedFacts feed)
    {
        string?[] lines = [feed.Format, feed.Title, feed.Subtitle, feed.Rights, feed.Language, .. feed.Categories];
        Assert.All(lines, line => AssertLine(line ?? ""));
        Assert.All(feed.Authors, AssertPerson);
        Assert.All([feed.Link, feed.Image, feed.Icon, feed.Logo], AssertWeb);
        Assert.InRange(feed.Ttl ?? TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(365));
    }

    private static void AssertPerson(Person person)
    {
        AssertLine(person.Name ?? "");
        AssertLine(person.Email ?? "");
        AssertLine(person.Uri ?? "");
        Assert.True(person.Uri is null || person.Uri.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || person.Uri.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase), person.Uri);
    }

    private static void AssertLine(string line)
    {
        Assert.InRange(line.Length, 0, LongestAddress);
        Assert.Equal(OneLine.WellFormed(line), line);
        Assert.DoesNotContain(line, IsForbidden);
    }

    private static bool IsForbidden(char c) =>
        char.IsControl(c)
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';

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
