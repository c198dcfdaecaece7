using System.Globalization;
using Aggregator.Configuration;
using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>What was understood of a feed, for people: its facts, a block an item, the warnings.</summary>
internal static class FeedReport
{
    public static void Write(Source source, ReadResult result, ReadLimits limits, TextWriter output)
    {
        if (result.Failure is { } failure)
        {
            Say(output, $"Not understood: {failure.Message}");
        }
        else
        {
            WriteFacts(result, output);
            for (var i = 0; i < result.Items.Count; i++)
                WriteItem(i + 1, Reader.Finish(source, result.Items[i], limits), output);
        }

        foreach (var warning in result.Warnings) Say(output, $"Warning: {warning}");
    }

    private static void WriteFacts(ReadResult result, TextWriter output)
    {
        var feed = result.Feed;
        Say(output, $"{feed.Title ?? "(no title)"}");
        Fact(output, "format", feed.Format);
        Fact(output, "link", feed.Link);
        Fact(output, "id", feed.Id);
        Fact(output, "language", feed.Language);
        Fact(output, "updated", Date(feed.Updated ?? feed.Published));
        Fact(output, "subtitle", feed.Subtitle);
        Fact(output, "rights", feed.Rights);
        Fact(output, "ttl", feed.Ttl?.ToString("c", CultureInfo.InvariantCulture));
        Fact(output, "items", Number(result.Items.Count));
    }

    private static void WriteItem(int number, Item item, TextWriter output)
    {
        output.WriteLine();
        Say(output, $"{Number(number)}. {item.Title}");
        Fact(output, "link", item.Link);
        Fact(output, "date", Date(item.Published ?? item.Updated) ?? "none: the visit's time is used");
        Fact(output, "language", item.Language ?? "not known");
        Fact(output, "text", $"{Number(item.Text.Length)} characters");
        Fact(output, "image", item.Image);
    }

    private static void Fact(TextWriter output, string name, string? value)
    {
        if (value is not null) Say(output, $"   {name,-9} {value}");
    }

    private static string? Date(ItemDate? date) =>
        date?.At.ToString(date.HasTime ? "yyyy-MM-dd HH:mm zzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // Outside text never reaches the terminal with its control characters.
    private static void Say(TextWriter output, string line) => output.WriteLine(PlainLine.Of(line));
}
