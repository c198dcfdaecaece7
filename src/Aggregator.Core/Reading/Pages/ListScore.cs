using System.Globalization;

namespace Aggregator.Reading.Pages;

/// <summary>How much a list is like a list of news, with the reasons.</summary>
internal sealed class ListScore
{
    private readonly List<string> _reasons = [];

    public double Points { get; private set; }

    public IReadOnlyList<string> Reasons => _reasons;

    public void Add(double points, string reason)
    {
        points = Math.Round(points, 1);
        if (points == 0)
            return;
        Points += points;
        _reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{points:+0.0;-0.0} {reason}"));
    }

    /// <summary>What its items are like, wherever they were found.</summary>
    public void AddItems(IReadOnlyList<RawItem> items, DateTimeOffset? now)
    {
        var count = items.Count;
        Add(count < 3 ? -2 : Math.Min(count, 9) / 3.0, $"{count} items");
        AddTitles([.. items.Select(item => item.Title!.Value)]);
        var dates = items.Select(item => item.Published).OfType<ItemDate>().ToList();
        Add(10.0 * dates.Count / count, "dates");
        if (dates.Count > 1)
            Add(Descends(dates) ? 1.5 : -0.5, "order of the dates");
        if (now is { } visit)
            Add(-12.0 * dates.Count(date => date.At > visit.AddDays(1)) / count, "days to come");
        Add(1.0 * items.Count(item => item.Image is not null) / count, "pictures");
        Add(2.0 * items.Count(item => item.Summary is not null) / count, "summaries");
        Add(1.5 * items.Count(item => IsArticle(item.Link!)) / count, "addresses of articles");
    }

    private void AddTitles(List<string> titles)
    {
        var weight = titles.Average(Weight);
        Add(weight < 10 ? -9 : weight < 16 ? -4 : weight < 22 ? 1 : weight < 30 ? 3 : weight < 180 ? 4 : -2, "length of the titles");
        var distinct = titles.Distinct(StringComparer.Ordinal).Count();
        Add(distinct < titles.Count * 0.8 ? -8 : 0, "the same titles again");
    }

    /// <summary>Letters, those of Chinese, Japanese and Korean for two.</summary>
    private static int Weight(string title)
    {
        var weight = 0;
        foreach (var c in title)
            if (char.IsLetter(c))
                weight += c >= '\u3040' ? 2 : 1;
        return weight;
    }

    private static bool Descends(List<ItemDate> dates)
    {
        var falls = 0;
        for (var i = 1; i < dates.Count; i++)
            if (dates[i].At <= dates[i - 1].At)
                falls++;
        return falls >= (dates.Count - 1) * 0.75;
    }

    /// <summary>Whether an address has a number, or a title in words.</summary>
    private static bool IsArticle(string address)
    {
        var path = address.AsSpan(Math.Max(0, address.IndexOf('/', Math.Min(8, address.Length))));
        var (digits, dashes) = (0, 0);
        foreach (var c in path)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            dashes += c is '-' or '_' ? 1 : 0;
        }
        return digits > 1 || dashes > 2 || path.Length > 60;
    }
}
