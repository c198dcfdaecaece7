namespace Aggregator.Reading.Dates;

/// <summary>Finds the date in a text of a page, in any of the members' languages and calendars.</summary>
public static class PageDates
{
    private const int DaysAhead = 400;
    private const int ShortText = 80;

    /// <summary>The date that a text states; null when it states none.</summary>
    /// <param name="text">Any text; its first 500 characters are looked at.</param>
    /// <param name="context">What is known of the page.</param>
    public static ItemDate? Read(string? text, DateContext context) => Find(text, context)?.Date;

    /// <summary>The date that a text states and where it stands there; null when it states none.</summary>
    public static FoundDate? Find(string? text, DateContext context)
    {
        if (string.IsNullOrWhiteSpace(text) || IsProse(text))
        {
            return null;
        }

        var scan = DateScan.Of(text, context);
        if (!scan.MayHoldDate)
        {
            return null;
        }

        var now = context.Now is { } visit ? TimeZoneInfo.ConvertTime(visit, context.Zone) : (DateTimeOffset?)null;
        List<DateSighting> sightings = [.. Sightings(scan, now)];
        // Mostly there is none, or one.
        return sightings.Count < 2 ? sightings.Count == 0 ? null : Made(scan, sightings[0], now) : sightings
            .OrderBy(sighting => scan.Label(sighting.First) == DateLabel.Updated ? 1 : 0)
            .ThenBy(sighting => scan.Label(sighting.First) == DateLabel.Published ? 0 : 1)
            .ThenBy(sighting => sighting.Rank)
            .ThenBy(sighting => sighting.First)
            .Select(sighting => Made(scan, sighting, now))
            .FirstOrDefault(found => found is not null);
    }

    // No date goes without a number but "yesterday" and 二〇二〇年, and "yesterday" stands nearly alone.
    private static bool IsProse(string text) =>
        text.Length > ShortText && !text.Any(static c => char.IsDigit(c) || c == '年');

    private static IEnumerable<DateSighting> Sightings(DateScan scan, DateTimeOffset? now)
    {
        var sightings = NumericDates.In(scan).Concat(NamedDates.In(scan));
        sightings = SplitDates.In(scan) is { } split ? sightings.Append(split) : sightings;
        return now is { } visit ? sightings.Concat(RelativeDates.In(scan, visit)) : sightings;
    }

    private static FoundDate? Made(DateScan scan, DateSighting sighting, DateTimeOffset? now)
    {
        var parts = sighting.Parts;
        if (parts.Year is null)
        {
            // "5 May" in a sentence is the day of something else.
            if (now is not { } visit || scan.Others > 0 || parts.Calendar is Calendar.Persian or Calendar.Hijri)
            {
                return null;
            }

            parts.Year = DateYears.Nearest(parts.Month!.Value, parts.Day!.Value, visit.DateTime);
        }

        var (first, last) = (sighting.First, sighting.Last);
        if (parts.Hour is null && Time(scan, first, last) is var time and >= 0)
        {
            var seconds = scan[time].Value;
            (parts.Hour, parts.Minute, parts.Second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
            parts.Offset = scan[time].Offset;
            (first, last) = (Math.Min(first, time), Math.Max(last, time));
        }

        return parts.In(scan.Context.Zone) is { } date && !(date.At > now?.AddDays(DaysAhead))
            ? new FoundDate(date, scan[first].Start, scan[last].End - scan[first].Start, scan.Label(sighting.First))
            : null;
    }

    // Within the date, behind it, before it.
    private static int Time(DateScan scan, int first, int last)
    {
        for (var at = first; at < last; at++)
        {
            if (scan[at].Kind == LexemeKind.Time)
            {
                return at;
            }
        }

        var (behind, before) = (scan.Step(last, 1, IsLabel), scan.Step(first, -1, IsLabel));
        return IsTime(scan, behind) ? behind : IsTime(scan, before) ? before : -1;
    }

    private static bool IsLabel(Lexeme lexeme) => lexeme.Is(WordKinds.Published) && lexeme.Kind == LexemeKind.Known;

    private static bool IsTime(DateScan scan, int at) => at >= 0 && scan[at].Kind == LexemeKind.Time;
}
