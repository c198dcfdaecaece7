using System.Text.Json;
using Aggregator.Core.Tests.Publishing;

namespace Aggregator.WholeWay;

/// <summary>The shared corpus of real feeds, where SHARED names its folder.</summary>
internal static class Corpus
{
    private static readonly string[] Categories = ["real", "jsonfeed", "conformance", "translator"];

    public static string? Folder =>
        Environment.GetEnvironmentVariable("SHARED") is { Length: > 0 } shared ? Path.Combine(shared, "corpus", "feeds") : null;

    /// <summary>The feeds as members' sites, by the corpus's own name of the case.</summary>
    public static IReadOnlyDictionary<string, MemberFeed> Feeds(string folder) =>
        File.ReadLines(Path.Combine(folder, "manifest.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(feed => Categories.Contains(feed.GetProperty("category").GetString()))
            .Index()
            .ToDictionary(feed => feed.Item.GetProperty("id").GetString()!, feed => FeedOf(folder, feed.Index, feed.Item), StringComparer.Ordinal);

    /// <summary>The cases that the corpus's own check finds wrong.</summary>
    public static IReadOnlySet<string> Failed(string folder)
    {
        var list = Path.GetTempFileName();
        try
        {
            DebianProgram.Run(
                "python3",
                [
                    Path.Combine(folder, "check.py"), Path.Combine(folder, "manifest.jsonl"), "--at-least", "0", "--show", "0", "--failed-to", list,
                    "--", "dotnet", typeof(Service).Assembly.Location, "inspect", "feed", "--jsonl",
                ]);
            return File.ReadLines(list).ToHashSet(StringComparer.Ordinal);
        }
        finally
        {
            File.Delete(list);
        }
    }

    private static MemberFeed FeedOf(string folder, int number, JsonElement feed)
    {
        var file = feed.GetProperty("file").GetString()!;
        return new MemberFeed(
            $"member{number}",
            "/" + Uri.EscapeDataString(Path.GetFileName(file)),
            File.ReadAllBytes(Path.Combine(folder, file)),
            feed.GetProperty("contentType").GetString());
    }
}
