using Aggregator.Reading.Dates;

namespace Aggregator.Reading.Pages;

/// <summary>The dates in the texts of one page, each text read once: the lists in it lie within one another.</summary>
internal sealed class TextDates(DateContext context)
{
    private readonly Dictionary<string, ItemDate?> _read = new(StringComparer.Ordinal);

    /// <summary>What is known of the page.</summary>
    public DateContext Context => context;

    /// <summary>The date that a text states; null when it states none.</summary>
    public ItemDate? Read(string text)
    {
        if (!_read.TryGetValue(text, out var date))
            _read.Add(text, date = PageDates.Read(text, context));
        return date;
    }
}
