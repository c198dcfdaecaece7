using System.Globalization;
using System.Xml;
using Aggregator.Sources.Json;
using Aggregator.Sources.Values;
using static System.FormattableString;

namespace Aggregator.Sources;

/// <summary>The subscriptions of an OPML file, XML from outside: it is bounded and may hold no DTD.</summary>
public sealed record SubscriptionList
{
    /// <summary>A larger file, in bytes, is not read.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private const int Deepest = 64;
    private const int Most = 5_000;
    private const int LongestTitle = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Each address once, in the file's order.</summary>
    public IReadOnlyList<Subscription> Feeds { get; init; } = [];

    /// <summary>What was left out and why, a sentence each.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>Why nothing could be read, or from where on; null: all was read.</summary>
    public string? Failure { get; init; }

    /// <summary>Never throws for what is in the file.</summary>
    /// <param name="file">Its text; what it declares of its character set counts no more.</param>
    public static SubscriptionList Read(TextReader file)
    {
        var feeds = new Dictionary<string, Subscription>(StringComparer.Ordinal);
        var left = new List<string>();
        try
        {
            using var reader = XmlReader.Create(file, Settings);
            var failure = Read(reader, feeds, left);
            return new() { Feeds = [.. feeds.Values], Left = left, Failure = failure };
        }
        catch (XmlException broken)
        {
            var why = broken.Message.Contains("DTD", StringComparison.Ordinal)
                ? "It holds a DTD, and with it nothing is read; take out the line that begins with <!DOCTYPE."
                : Invariant($"It is no whole XML: line {broken.LineNumber}, column {broken.LinePosition}.");
            return new() { Left = left, Failure = why };
        }
    }

    private static string? Read(XmlReader reader, Dictionary<string, Subscription> feeds, List<string> left)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "opml")
            return "It is no OPML: a file with subscriptions begins with <opml>.";
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
                return Invariant($"It nests more than {Deepest} outlines.");
            if (feeds.Count + left.Count >= Most)
                return Invariant($"It holds more than {Most:N0} subscriptions; take it in parts.");
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "outline" })
                Take(reader, feeds, left);
        }
        return null;
    }

    private static void Take(XmlReader reader, Dictionary<string, Subscription> feeds, List<string> left)
    {
        var title = Title(Attribute(reader, "title")) ?? Title(Attribute(reader, "text"));
        var written = Attribute(reader, "xmlUrl");
        // A folder, or a remark.
        if (string.IsNullOrWhiteSpace(written))
            return;
        var parsed = WebAddress.Parse(Plain(written));
        if (parsed.Value is not { } feed)
            left.Add($"{Quoted.In(title ?? "without a title")}: its address {parsed.Problem}.");
        else if (!feeds.TryAdd(
            DerivedId.Written(feed),
            new Subscription(title, feed, WebAddress.Parse(Attribute(reader, "htmlUrl") ?? "").Value)))
            left.Add($"{Quoted.In(title ?? feed.Host)}: {Quoted.Plain(feed.AbsoluteUri)} stands in the file twice.");
    }

    /// <summary>"feed:https://..." and "feed://..." as some readers write them.</summary>
    private static string Plain(string written)
    {
        var plain = written.Trim();
        if (!plain.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
            return plain;
        return plain[5..] is ['/', '/', ..] rest ? "http:" + rest : plain[5..];
    }

    /// <summary>Readers do not agree on xmlUrl and xmlurl.</summary>
    private static string? Attribute(XmlReader reader, string name)
    {
        string? found = null;
        while (found is null && reader.MoveToNextAttribute())
            if (reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))
                found = reader.Value;
        reader.MoveToElement();
        return found;
    }

    private static string? Title(string? written)
    {
        // What turns the reading direction about is no part of a name.
        var plain = string.Concat((written ?? "").Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        var line = string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = Math.Min(line.Length, LongestTitle);
        if (end > 0 && char.IsHighSurrogate(line[end - 1]))
            end--;
        return end == 0 ? null : PlainText.Parse(line[..end]).Value;
    }
}
