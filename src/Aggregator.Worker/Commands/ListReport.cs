using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Configuration;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>Which news was seen in a page, for people: a block an item, the warnings.</summary>
internal static class ListReport
{
    private const int MostLists = 5;

    private static readonly JsonSerializerOptions Json =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Source source, ReadResult result, TextWriter output)
    {
        if (result.Failure is { } failure)
            Say(output, $"No news: {failure.Message}");
        else
            Say(output, $"{result.Feed.Title ?? "(no title)"}: {Number(result.Items.Count)} items");
        for (var i = 0; i < result.Items.Count; i++)
            WriteItem(i + 1, Reader.Finish(source, result.Items[i], ReadLimits.Default), output);
        foreach (var warning in result.Warnings) Say(output, $"Warning: {warning}");
    }

    /// <summary>Where scrape.pages would lead.</summary>
    public static void WriteNext(Uri? next, TextWriter output)
    {
        output.WriteLine();
        Say(output, next is null ? "No next page of the list is seen." : $"The list goes on at {next.AbsoluteUri}");
    }

    /// <summary>What was weighed: every list that was seen, with its points.</summary>
    public static void WriteLists(IReadOnlyList<FoundList> lists, TextWriter output)
    {
        output.WriteLine();
        Say(output, lists.Count == 0 ? "No list is seen in the page." : FormattableString.Invariant(
            $"Lists seen in the page; one with {ListFinder.LeastScore} points or more may be news:"));
        foreach (var list in lists.Take(MostLists))
        {
            output.WriteLine();
            Say(output, FormattableString.Invariant($"{list.Score,5:0.0}  {list.Items.Count} items at {list.Shape}"));
            Say(output, $"       such as: {list.Items[0].Title?.Value}");
            foreach (var reason in list.Reasons) Say(output, $"       {reason}");
        }

        if (lists.Count > 0 && lists[0].Score >= ListFinder.LeastScore) WriteRules(lists[0], output);
    }

    private static void WriteRules(FoundList list, TextWriter output)
    {
        output.WriteLine();
        if (list.Rules is not { } rules)
        {
            Say(output, "No selectors say the same; leave scrape out, and the list finds itself.");
            return;
        }

        Say(output, "The same by selectors, should you want to pin it:");
        foreach (var line in $"\"scrape\": {rules.ToJson().ToJsonString(Json)}".Split('\n')) Say(output, line.TrimEnd());
    }

    private static void WriteItem(int number, Item item, TextWriter output)
    {
        output.WriteLine();
        Say(output, $"{Number(number)}. {item.Title}");
        Fact(output, "link", item.Link ?? "none");
        Fact(output, "date", Date(item.Published) ?? "none: the article's, or the visit's time is used");
        Fact(output, "image", item.Image);
    }

    private static void Fact(TextWriter output, string name, string? value)
    {
        if (value is not null) Say(output, $"   {name,-6} {value}");
    }

    private static string? Date(ItemDate? date) =>
        date?.At.ToString(date.HasTime ? "yyyy-MM-dd HH:mm zzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // Outside text never reaches the terminal with its control characters.
    private static void Say(TextWriter output, string line) => output.WriteLine(PlainLine.Of(line));
}
