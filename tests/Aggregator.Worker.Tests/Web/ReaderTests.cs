using System.Text.Json;
using Aggregator.Core.Tests.Publishing;

namespace Aggregator.Worker.Tests.Web;

/// <summary>Programs and libraries that people read feeds with see in every slice the same entries, with the ids,
/// titles, links, dates, authors and languages that are meant.</summary>
public sealed class ReaderTests(ToldSite site) : IClassFixture<ToldSite>
{
    private static readonly string Clients = Path.Combine(AppContext.BaseDirectory, "clients");

    private static Dictionary<string, string> Settings => new()
    {
        ["LC_ALL"] = "C.UTF-8",
        ["NODE_PATH"] = Path.GetFullPath("../..", NpmPackage.File("rss-parser/package.json")),
    };

    [Theory]
    [InlineData("atom.xml")]
    [InlineData("rss.xml")]
    public void Feedparser_sees_what_is_told(string document) =>
        Same(site.Told(document), Seen("/usr/bin/python3", "ask-feedparser.py", document));

    [Theory]
    [InlineData("atom.xml")]
    [InlineData("rss.xml")]
    public void Newsboat_sees_what_is_told(string document) =>
        Same(site.Told(document).Select(WithoutLanguage), Seen("/usr/bin/python3", "ask-newsboat.py", document));

    [Theory]
    [InlineData("atom.xml")]
    [InlineData("rss.xml")]
    public void Sfeed_sees_what_is_told(string document) =>
        Same(site.Told(document).Select(WithoutLanguage), Seen("/usr/bin/python3", "ask-sfeed.py", document));

    [Theory]
    [InlineData("atom.xml")]
    [InlineData("rss.xml")]
    public void Rss_parser_sees_what_is_told(string document) =>
        Same(site.Told(document).Select(AtomLacksLanguage), Seen("node", "ask-rss-parser.cjs", document));

    [Theory]
    [InlineData("atom.xml")]
    [InlineData("rss.xml")]
    [InlineData("feed.json")]
    public void Feedsmith_sees_what_is_told(string document) =>
        Same(site.Told(document), Seen("node", "ask-feedsmith.cjs", document));

    [Theory]
    [InlineData("atom.xml")]
    [InlineData("rss.xml")]
    public async Task The_frameworks_own_reader_sees_what_is_told(string document) =>
        Same(site.Told(document), await SeenAsync(document, DotNetReaders.Syndication));

    [Theory]
    [InlineData("atom.xml")]
    [InlineData("rss.xml")]
    public async Task CodeHollow_FeedReader_sees_what_is_told(string document) =>
        Same(site.Told(document).Select(AtomLacksLanguage), await SeenAsync(document, DotNetReaders.CodeHollow));

    private static Seen AtomLacksLanguage(Seen seen) =>
        seen.Feed.EndsWith("atom.xml", StringComparison.Ordinal) ? WithoutLanguage(seen) : seen;

    private static Seen WithoutLanguage(Seen seen) => seen with { Language = null };

    private IEnumerable<Seen> Seen(string program, string script, string document)
    {
        var (exitCode, output) = DebianProgram.Run(
            program, [Path.Combine(Clients, script), .. site.Addresses(document)], Settings);
        Assert.Equal(0, exitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Seen>(line, JsonSerializerOptions.Web)!);
    }

    private async Task<IEnumerable<Seen>> SeenAsync(string document, Func<string, byte[], IEnumerable<Seen>> read)
    {
        var seen = new List<Seen>();
        foreach (var address in site.Addresses(document))
            seen.AddRange(read(address, await site.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken)));
        return seen;
    }

    private static void Same(IEnumerable<Seen> told, IEnumerable<Seen> seen) => Assert.Equal(Lines(told), Lines(seen));

    private static string Lines(IEnumerable<Seen> entries) =>
        string.Join('\n', entries.Select(entry => entry.ToString()).Order(StringComparer.Ordinal));
}
