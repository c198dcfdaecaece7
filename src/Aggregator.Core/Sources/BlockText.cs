using Aggregator.Sources.Json;

namespace Aggregator.Sources;

/// <summary>A source's block as a person would write it into feeds.json.</summary>
public static class BlockText
{
    /// <summary>On one line where it fits into so many columns, else on several.</summary>
    public static string Of(NewSource source, int width) =>
        new JsonLayout("{\n  "u8.ToArray(), width).Write(null, source.ToJson(), "");

    /// <summary>The rules alone.</summary>
    public static string Of(ScrapeRules rules, int width) =>
        new JsonLayout("{\n  "u8.ToArray(), width).Write(null, rules.ToJson(), "");
}
