using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;
using Aggregator.Sources;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Reads the date of an item as its page writes it.</summary>
/// <param name="source">Whose zone and language hold where the page names none.</param>
/// <param name="rules">Where the date stands, and how it is written.</param>
/// <param name="now">When the page was fetched: "yesterday", and the year where none is written; null: no date.</param>
/// <param name="items">All items of the list: their dates together show whether the day comes first.</param>
internal sealed partial class PageDate(
    Source source, DateRules rules, DateTimeOffset? now, IReadOnlyList<IElement> items)
{
    private const int Longest = 200;

    private readonly ValueSelector? _select = ValueSelector.Of(rules.Select);
    private readonly CultureInfo _culture = CultureOf(rules.Culture ?? source.Language);
    private DateContext? _context;

    public ItemDate? Read(IElement item)
    {
        if (_select?.Find(item) is not var (element, value))
            return null;
        if (_select.IsAddress)
            return AddressDate.Read(value, source.TimeZone);
        return Read(value, element.GetAttribute("datetime"));
    }

    private DateContext Context() => new()
    {
        Language = rules.Culture ?? source.Language,
        Zone = source.TimeZone,
        Now = now,
        DayFirst = DayOrder.Of(items.Select(item => _select?.Find(item)?.Value ?? "")),
    };

    private ItemDate? Read(string written, string? machine)
    {
        var text = Plain(OneLine.Of(written, Longest));
        // Names of months are in the reader's own table, the same on every machine; numbers need the format's order.
        var byNumbers = rules.Formats.Where(format => !format.Contains("MMM", StringComparison.Ordinal));
        var byNames = rules.Formats.Where(format => format.Contains("MMM", StringComparison.Ordinal));
        return byNumbers.Select(format => Exact(text, format)).FirstOrDefault(date => date is not null)
            ?? DateReader.Read(machine, source.TimeZone)
            ?? PageDates.Read(text, _context ??= Context())
            ?? byNames.Select(format => Exact(text, format)).FirstOrDefault(date => date is not null);
    }

    private ItemDate? Exact(string text, string format)
    {
        if (Literal().Replace(format, "").Contains('y', StringComparison.Ordinal))
            return Parse(text, format);
        // The framework would take this machine's year: here it is the last such day before the page was fetched.
        if (now is not { } fetched)
            return null;
        var year = _culture.Calendar.GetYear(TimeZoneInfo.ConvertTime(fetched, source.TimeZone).DateTime);
        return InYear(text, format, year) is { } date && date.At <= fetched.AddDays(1)
            ? date
            : InYear(text, format, year - 1);
    }

    private ItemDate? InYear(string text, string format, int year) =>
        Parse(string.Create(CultureInfo.InvariantCulture, $"{year} {text}"), "yyyy " + format);

    private ItemDate? Parse(string text, string format)
    {
        const DateTimeStyles styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal;
        var placeholders = Literal().Replace(format, "");
        if (!DateTimeOffset.TryParseExact(text, format, _culture, styles, out var at) || at.Year is < 1900 or > 2100)
            return null;
        if (placeholders.AsSpan().IndexOfAny('z', 'K') < 0)
            at = new DateTimeOffset(at.DateTime, source.TimeZone.GetUtcOffset(at.DateTime));
        return new ItemDate(at, placeholders.AsSpan().IndexOfAny('H', 'h') >= 0);
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber)
                plain.Append((char)('0' + (int)char.GetNumericValue(c)));
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                plain.Append(c);
        return plain.ToString();
    }

    private static CultureInfo CultureOf(string? tag)
    {
        try
        {
            return tag is null ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(tag);
        }
        catch (CultureNotFoundException)
        {
            // A language that this machine's tables lack: numbers are read all the same.
            return CultureInfo.InvariantCulture;
        }
    }

    /// <summary>In a .NET format: what stands for itself.</summary>
    [GeneratedRegex(@"'[^']*'|""[^""]*""|\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
