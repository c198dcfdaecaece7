using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Reading.Pages;

/// <summary>Reads what may be a list of one page, and weighs whether it is news.</summary>
internal sealed class ListWeighing(Source source, Page page, Document document, ReadLimits limits)
{
    private const int ShapeParents = 4;

    private readonly Dictionary<string, RawItem> _data = new(StringComparer.Ordinal);
    private readonly string? _language =
        source.Language ?? page.Language ?? LanguageTag.Of(document.ContentLanguage);

    public TextDates Texts { get; } = new(new DateContext
    {
        Language = source.Language ?? page.Language,
        Zone = source.TimeZone,
        Now = document.FetchedAt,
    });

    private DateContext Dates => Texts.Context;

    /// <summary>The lists in what the page carries for scripts and search engines.</summary>
    public List<FoundList> InData()
    {
        var lists = new DataLists(page, new DataItem(page, source.TimeZone, Dates.Language)).Find();
        foreach (var item in lists.SelectMany(list => list.Items))
            _data.TryAdd(item.Link!, item);
        return [.. lists.Select(list => InData(list.Place, list.Items))];
    }

    /// <summary>What is repeated in the page, read as news; null when it cannot be.</summary>
    public FoundList? Of(ListRun run)
    {
        ListPieces.Stretch(run, Texts);
        if (!ListLinks.Choose(run))
            return null;
        new ListDates(run, Texts).Set();
        ListLead.Join(run, Texts);
        DropStrangers(run);
        new ListTitles(run, Dates).Set();
        DropDoubles(run);
        if (run.Pieces.Count < 2)
            return null;
        ListPictures.Set(run);
        ListSummaries.Set(run);
        List<RawItem> items = [.. run.Pieces.Select(Item)];
        var score = new ListScore();
        score.AddItems(items, Dates.Now);
        ListPlace.Judge(run, score);
        return new FoundList(() => Shape(run), () => Rules(run, items))
        {
            Items = items,
            Score = score.Points,
            Reasons = score.Reasons,
        };
    }

    private FoundList InData(string place, List<RawItem> items)
    {
        var score = new ListScore();
        score.AddItems(items, Dates.Now);
        ListPlace.Add(score, ListWords.Shared.Meaning(place), 2, "names in the data");
        ListPlace.Add(score, ListPlace.Common(items.ConvertAll(item => item.Link!)), 2, "addresses");
        return new FoundList(() => place, static () => null)
        {
            Items = items.ConvertAll(item => item with { Language = _language }),
            Score = score.Points,
            Reasons = score.Reasons,
        };
    }

    /// <summary>Where the others have dates, what is built otherwise and has none is no item: the way to older
    /// news.</summary>
    private static void DropStrangers(ListRun run)
    {
        var isDated = run.Pieces.Exists(piece => piece.Date is not null);
        run.Pieces.RemoveAll(piece => piece.IsOdd && (!isDated || piece.Date is null));
    }

    /// <summary>Of a number alone, such as that of the next page, too.</summary>
    private static void DropDoubles(ListRun run)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        run.Pieces.RemoveAll(piece => !piece.Title.Any(char.IsLetter) || !seen.Add(piece.Address!));
    }

    /// <summary>What the page's data says of the same address fills what the list leaves open.</summary>
    private RawItem Item(ListPiece piece)
    {
        var data = _data.GetValueOrDefault(piece.Address!);
        return new RawItem
        {
            Title = new RawText(OneLine.Of(piece.Title, limits.TitleCharacters), TextKind.Plain),
            Link = piece.Address,
            Published = piece.Date ?? data?.Published,
            Summary = piece.Summary is { } summary ? new RawText(summary, TextKind.Plain) : data?.Summary,
            Image = piece.Image ?? data?.Image,
            Language = _language,
        };
    }

    /// <summary>The way from the nearest element with an id, or from four above the list, down to its items.</summary>
    private static string Shape(ListRun run)
    {
        var selectors = new ListSelectors(run);
        var shape = selectors.Kind();
        for (var (at, steps) = (run.Container, 0); at >= 0 && steps < ShapeParents; at = run.Outline[at].Parent, steps++)
        {
            var name = selectors.Name(at);
            shape = $"{name} > {shape}";
            if (name.Contains('#', StringComparison.Ordinal))
                break;
        }
        return shape;
    }

    private ScrapeRules? Rules(ListRun run, List<RawItem> items) =>
        new ListRules(run, Dates.Language).Write() is { } rules
        && ListRules.Agree(items, ListReader.ByRules(source, rules, page, document, limits, CancellationToken.None))
            ? rules
            : null;
}
