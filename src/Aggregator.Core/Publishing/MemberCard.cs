using Aggregator.Polling;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>Who a member is, above its news: its names, country and site, and how its sources are.</summary>
/// <param name="Member">Whose slice it is.</param>
/// <param name="Sources">Those of the member, with what is remembered of them; null: not visited yet.</param>
public sealed record MemberCard(Member Member, IReadOnlyList<(Source Source, SourceState? State)> Sources)
{
    /// <summary>All that the card shows of the sources' states, as one line.</summary>
    public string Standing => string.Join(
        ' ', Sources.Select(one => $"{(one.State?.Health ?? Health.New).ToString()} {one.State?.LastNew?.UtcTicks}"));

    internal Html Of(PageHead head) => $"""
        <div class="member">
        <dl class="facts">
        {Names(head)}{Country(head)}{Site(head)}</dl>
        <details>
        <summary>{head.Words[PageWord.Sources]}</summary>
        {(Sources.Count == 0 ? NoSources(head) : List(head))}
        </details>
        </div>

        """;

    private Html Names(PageHead head)
    {
        var shown = Member.Name(head.Stand.Site.Language);
        var others = Member.Names.Where(name => name.Value != shown).OrderBy(name => name.Key, StringComparer.Ordinal);
        var names = others.Select(name => Name(name.Key, name.Value)).ToList();
        if (names.Count == 0) return $"";
        return Fact(head.Words[PageWord.Names], $"{names}");
    }

    private static Html Name(string language, string name)
    {
        var tag = LanguageTag.Of(language);
        return $"""<span lang="{tag}" dir="{TextDirection.Of(tag)}">{CarrierWords.Title(name)}</span>""";
    }

    private Html Country(PageHead head)
    {
        if (Member.Country is not { } code) return $"";
        Html name = $"{Publishing.Names.OfCountry(code, head.Words.Language)}";
        if (head.Stand.SliceOf(FeedKind.Country, code) is not { } slice)
            return Fact(head.Words[PageWord.Country], name);
        return Fact(head.Words[PageWord.Country], $"""<a href="{head.Root}{slice.Path}/">{name}</a>""");
    }

    private Html Site(PageHead head)
    {
        if (Member.Site is not { } site) return $"";
        return Fact(head.Words[PageWord.Website], CarrierWords.Link(site.AbsoluteUri, $"{site.Host}"));
    }

    private static Html Fact(string name, Html value) => $"""
        <div><dt>{name}</dt><dd>{value}</dd></div>

        """;

    private static Html NoSources(PageHead head) => $"<p>{head.Words[PageWord.NoSources]}</p>";

    private Html List(PageHead head) => $"""
        <ul class="own">
        {Sources.Select(one => Line(one.Source, one.State, head))}</ul>
        """;

    private static Html Line(Source source, SourceState? state, PageHead head)
    {
        var (word, tone) = HowItIs(source, state);
        var kind = source.Kind is SourceKind.Feed ? PageWord.Feed : PageWord.Page;
        var address = source.Url.GetComponents(
            UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);
        return $"""
            <li class="{tone}"><b class="health">{head.Words[word]}</b>
            {head.Words[kind]}: {CarrierWords.Link(address, $"{address}")}{LastNews(state, head)}</li>

            """;
    }

    private static Html LastNews(SourceState? state, PageHead head)
    {
        if (state?.LastNew is not { } last) return $"";
        return $" <small>{head.Words[PageWord.LastNews]}: {PageTime.Day(last, head.Words)}</small>";
    }

    // In words for everyone; the status page has those for who can mend it.
    private static (PageWord Word, string Tone) HowItIs(Source source, SourceState? state)
    {
        if (!source.Enabled) return (PageWord.IsOff, "off");
        // Of an address that feeds.json no longer names the verdicts do not count.
        var known = Outlook.For(state ?? new SourceState { SourceId = source.Id }, source);
        return known.Health switch
        {
            Health.New => (PageWord.IsNew, "well"),
            Health.Ok or Health.Moved or Health.RateLimited => (PageWord.IsWell, "well"),
            Health.Quiet or Health.Stale or Health.EmptyList => (PageWord.IsSilent, "attention"),
            Health.Paused => (PageWord.IsOff, "off"),
            _ => (PageWord.IsInTrouble, "trouble"),
        };
    }
}
