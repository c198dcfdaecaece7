using System.Globalization;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>What has been found of the feed itself so far.</summary>
internal sealed class FeedDraft(FeedCursor cursor) : Draft(cursor)
{
    private Ranked<RawText> _subtitle;
    private string? _icon;
    private string? _logo;
    private TimeSpan? _ttl;
    private TimeSpan? _period;
    private int _frequency = 1;

    /// <summary>Authors that an Atom feed names count for entries that name none (RFC 4287, 4.2.1).</summary>
    public IReadOnlyList<Person> EntryAuthors => Cursor.IsAtom ? Authors : [];

    public override void Take(FieldName name)
    {
        switch (name.Field)
        {
            case Field.Description or Field.Subtitle or Field.Summary:
                _subtitle.Offer(TextConstruct.Read(Cursor, UnsaidOf(name)), name.Rank);
                break;
            case Field.Icon:
                _icon ??= Cursor.Address(Cursor.Line());
                break;
            case Field.Logo:
                _logo ??= Cursor.Address(Cursor.Line());
                break;
            case Field.Ttl:
                _ttl ??= TimeSpan.FromMinutes(Number(1, 525_600) ?? 0);
                break;
            case Field.UpdatePeriod:
                _period ??= Period(Cursor.Line());
                break;
            case Field.UpdateFrequency:
                _frequency = Number(1, 10_000) ?? 1;
                break;
            default:
                base.Take(name);
                break;
        }

        Cursor.Context.SiteBase ??= WebAddress.Absolute(Links.Page, null);
    }

    public FeedFacts Facts(string format) => new()
    {
        Format = format,
        Title = Finishing.Line(Title, Cursor.Context.Limits),
        Link = Links.Page,
        Id = Id,
        Published = Published,
        Updated = Updated,
        Subtitle = Finishing.Line(_subtitle.Value, Cursor.Context.Limits),
        Language = Language,
        Rights = Finishing.Line(Rights, Cursor.Context.Limits),
        Authors = Authors,
        Categories = Categories,
        Image = Image ?? Pictures.First(_subtitle.Value),
        Icon = _icon,
        Logo = _logo,
        Ttl = _ttl is { Ticks: > 0 } ? _ttl : _period / _frequency,
    };

    private static TimeSpan? Period(string? word) => word?.ToLowerInvariant() switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        "yearly" => TimeSpan.FromDays(365),
        _ => null,
    };

    private int? Number(int least, int most) =>
        int.TryParse(Cursor.Line(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? number
            : null;
}
