using System.Globalization;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>By what a document was read: when it changes, the document is asked for and read again once.</summary>
internal static class ReadWith
{
    public static string Of(Source source)
    {
        List<string?> parts =
        [
            Reader.Version.ToString(CultureInfo.InvariantCulture),
            source.Kind.ToString(),
            source.Language,
            source.TimeZone.Id,
        ];
        if (source.Fix is var fix && fix != new FixRules())
            parts.AddRange([fix.Id.ToString(), fix.Dates.ToString(), fix.TimeZone?.Id, fix.Charset]);
        if (source.Scrape is { } rules)
        {
            parts.AddRange([rules.Container, rules.Item, rules.Title, rules.Link, rules.Image, rules.Summary]);
            parts.AddRange([rules.Date?.Select, rules.Date?.Culture, .. rules.Date?.Formats ?? []]);
            parts.AddRange([rules.Article is null ? "no article" : "article", rules.Article?.Content]);
            parts.AddRange(rules.Article?.Remove ?? []);
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{rules.MinItems}-{rules.MaxItems}"));
        }

        return Digest.Of([.. parts]);
    }
}
