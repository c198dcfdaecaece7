namespace Aggregator.Stories;

/// <summary>What ties the items of two declared twins together.</summary>
internal sealed class TwinTies(TimeZoneInfo zone)
{
    /// <summary>A site may count its languages apart, and counts grow: news of other days under one number are others.
    /// A translation is a day or two late.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(3);

    /// <summary>Without the same minute so many numbers have to agree, all but a fifth of the fewer.</summary>
    private const int ManyNumbers = 3;

    private const double NearlyAll = 0.8;

    private const int FewestTelling = 2;

    public TwinTie Of(TwinTraits mine, TwinTraits theirs, IReadOnlySet<string> repeatedImages)
    {
        if (mine.Language is not null && mine.Language == theirs.Language) return TwinTie.None;
        var ties = mine.Names(theirs) || theirs.Names(mine) ? TwinTie.Named : TwinTie.None;
        if ((mine.At - theirs.At).Duration() > Late || Contradict(mine, theirs)) return ties;
        if (mine.IsPageOf(theirs)) ties |= TwinTie.Page;
        if (mine.Ids.Overlaps(theirs.Ids)) ties |= TwinTie.Id;
        if (mine.Image is { } image && image == theirs.Image && !repeatedImages.Contains(image)) ties |= TwinTie.Image;
        return AgreeInNumbers(mine, theirs) ? ties | TwinTie.Numbers : ties;
    }

    /// <summary>The strongest of them.</summary>
    public static string Words(TwinTie ties) => ties switch
    {
        >= TwinTie.Named => "one names the other as its translation",
        >= TwinTie.Page => "the same page but for its language",
        >= TwinTie.Id => "the same number or words in the address",
        >= TwinTie.Image => "the same image",
        _ => "the same numbers on the same day",
    };

    // Each says numbers that tell, and none of them is the other's.
    private static bool Contradict(TwinTraits mine, TwinTraits theirs) =>
        mine.Telling.Count >= FewestTelling && theirs.Telling.Count >= FewestTelling && !mine.Telling.Overlaps(theirs.Telling);

    private bool AgreeInNumbers(TwinTraits mine, TwinTraits theirs)
    {
        if (Day(mine.At) != Day(theirs.At) || !Twins.Agree(mine.Numbers, theirs.Numbers)) return false;
        if (mine.HasMinute && theirs.HasMinute && Minute(mine.At) == Minute(theirs.At)) return true;
        var common = mine.Numbers.Count(theirs.Numbers.Contains);
        return common >= ManyNumbers && mine.Telling.Intersect(theirs.Telling).Count() >= FewestTelling
            && common >= NearlyAll * Math.Min(mine.Numbers.Count, theirs.Numbers.Count);
    }

    private DateTime Day(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).Date;

    private static long Minute(DateTimeOffset moment) => moment.UtcTicks / TimeSpan.TicksPerMinute;
}
