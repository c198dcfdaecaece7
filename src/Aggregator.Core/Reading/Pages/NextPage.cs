using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Finds the page on which a list goes on.</summary>
public static class NextPage
{
    /// <summary>Its address, of the page's own origin; null when none is seen. Nothing is fetched; never throws for what
    /// is in the page.</summary>
    /// <param name="document">The page that is left.</param>
    /// <param name="language">BCP 47; null: as the page says.</param>
    /// <param name="number">Of the page that is looked for: 2 after the first.</param>
    /// <param name="seen">Pages that were read before.</param>
    /// <param name="limits">How much of the page is read.</param>
    /// <param name="cancel">The caller's.</param>
    public static Uri? Of(
        Document document,
        string? language,
        int number,
        IEnumerable<Uri> seen,
        ReadLimits limits,
        CancellationToken cancel)
    {
        var (page, _) = Page.Open(document, language, limits, cancel);
        if (page is null)
            return null;
        var known = seen.Append(page.Url).Select(PagerLink.Bare).ToHashSet(StringComparer.Ordinal);
        List<PagerLink> links = [.. page.Tree.All
            .Select(element => PagerLink.Of(page, element))
            .OfType<PagerLink>()
            .Where(link => !known.Contains(link.Address))];
        var found = links.FirstOrDefault(link => link.IsRelated)?.Address
            ?? links.Where(link => link.IsNumbered(number)).Take(PagerLink.Most)
                .FirstOrDefault(link => link.IsInPager(number))?.Address
            ?? Only(links.Where(link => link.SaysNext))
            ?? Only(links.Where(link => link.IsStep), number)
            ?? Only(links.Where(link => link.IsLeap), number);
        return found is null ? null : new Uri(found);
    }

    /// <summary>"Continue" under each of the news leads on to many pages, but not to the next one.</summary>
    private static string? Only(IEnumerable<PagerLink> links, int? ofPager = null)
    {
        var addresses = links.Take(PagerLink.Most)
            .Where(link => ofPager is { } number ? link.IsInPager(number) : !link.IsInCalendar)
            .Select(link => link.Address)
            .Distinct(StringComparer.Ordinal).Take(2).ToList();
        return addresses is [var only] ? only : null;
    }
}
