using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>Finds the titles of a list's items: the heading, the link or the part of it that stands at the same place
/// in every item and says something else in each.</summary>
internal sealed class ListTitles(ListRun run, DateContext context)
{
    private const int MostLetters = 300;
    private const int Sampled = 8;
    private const int MostBrackets = 30;

    private static readonly string[] Titles =
    [
        "title", "titel", "titre", "titolo", "titulo", "headline", "subject", "heading", "caption", "name",
        "tit", "ttl", "bt", "zagol", "nazv", "baslik", "judul",
    ];
    private static readonly string[] Texts =
    [
        "desc", "summary", "excerpt", "intro", "lead", "anons", "text-muted", "abstract", "teaser-text", "body",
        "zy",
    ];

    private readonly Outline _outline = run.Outline;
    private readonly Dictionary<long, Votes> _votes = [];
    private readonly Dictionary<string, (bool IsTitle, bool IsText)> _named = new(StringComparer.Ordinal);

    /// <summary>Elements at one place in the items.</summary>
    private sealed class Votes
    {
        public Dictionary<ListPiece, int> Places { get; } = [];

        public double Points { get; set; }

        public int Letters { get; set; }

        public HashSet<string> Sample { get; } = new(StringComparer.Ordinal);

        public int Sampled { get; set; }
    }

    /// <summary>A date at the beginning or the end of a text; null when there is none.</summary>
    public static FoundDate? DateAtEdge(string text, DateContext context)
    {
        var line = OneLine.Of(text, 400);
        // In brackets at the end: the words before it are no part of it.
        var bracket = line.AsSpan().TrimEnd(" )]）】").LastIndexOfAny("([（【");
        if (bracket > 0 && line.Length - bracket < MostBrackets && Find(line, bracket, context) is { } enclosed)
            return enclosed;
        if (Find(line, 0, context) is not { } found)
            return null;
        var isFirst = !HasLetter(line.AsSpan(0, found.Start));
        return isFirst || !HasLetter(line.AsSpan(found.Start + found.Length)) ? found : null;
    }

    private static FoundDate? Find(string line, int start, DateContext context) =>
        PageDates.Find(line[start..], context) is { } found ? found with { Start = found.Start + start } : null;

    public void Set()
    {
        for (var i = 0; i < run.Pieces.Count; i++)
            Look(run.Pieces[i], i < Sampled);
        var best = _votes.Values.MaxBy(Score);
        foreach (var piece in run.Pieces)
        {
            if (best?.Places.TryGetValue(piece, out var at) == true)
                piece.TitleAt = at;
            else if (_outline.Letters(piece.Link) > 0)
                piece.TitleAt = piece.Link;
            piece.Title = new ListTitle(run, piece, context).Text();
        }
    }

    private void Look(ListPiece piece, bool isSampled)
    {
        for (var at = piece.Start; at < piece.End; at++)
        {
            ref readonly var spot = ref _outline[at];
            if (spot.Element is null || spot.IsHidden || _outline.Letters(at) is < 2 or > MostLetters)
                continue;
            var points = Points(piece, at);
            if (points <= 0)
                continue;
            var way = run.Way(piece, at);
            if (!_votes.TryGetValue(way, out var votes))
                _votes.Add(way, votes = new Votes { Points = points - (_votes.Count * 1e-3) });
            if (!votes.Places.TryAdd(piece, at))
                continue;
            votes.Letters += _outline.Letters(at);
            if (isSampled)
            {
                votes.Sampled++;
                votes.Sample.Add(_outline.Line(at));
            }
        }
    }

    /// <summary>How much an element is like a title by what it is; 0: not at all.</summary>
    private double Points(ListPiece piece, int at)
    {
        var element = _outline[at].Element!;
        var tag = element.LocalName;
        var isHeading = tag is ['h', >= '1' and <= '6'];
        var names = _outline[at].Classes ?? "";
        var (isNamed, isText) = Named(names);
        var property = element.GetAttribute("itemprop");
        var isProperty = property is "headline" or "name";
        var isLink = at == piece.Link || (_outline[at].IsLink && _outline.Address(at) == piece.Address);
        var isInLink = _outline.IsWithin(at, piece.Link);
        if (!isHeading && !isNamed && !isProperty && !isLink && !isInLink)
            return 0;
        var points = 1.0 + (isHeading ? 3 : 0) + (isNamed ? 2 : 0) + (isProperty ? 4 : 0);
        points += isLink || isInLink || _outline.IsWithin(piece.Link, at) ? 3 : 0;
        points -= isText || property == "description" ? 4 : 0;
        points -= piece.DateAt >= 0 && _outline.IsWithin(piece.DateAt, at) ? piece.DateAt == at ? 20 : 2 : 0;
        points -= HasParts(at) ? 3 : 0;
        return Math.Max(points, 0.1);
    }

    private (bool IsTitle, bool IsText) Named(string names)
    {
        if (names.Length == 0)
            return default;
        if (!_named.TryGetValue(names, out var named))
            _named.Add(names, named = (Array.Exists(Titles, title => ListNames.Has(names, title)),
                Array.Exists(Texts, text => ListNames.Has(names, text))));
        return named;
    }

    /// <summary>Whether several blocks with text stand in it: a title and a summary, say.</summary>
    private bool HasParts(int at)
    {
        var parts = 0;
        for (var inner = at + 1; inner < _outline[at].End; inner++)
        {
            ref readonly var spot = ref _outline[inner];
            if (spot.Element is null || ElementText.IsInline(spot.Element.LocalName) || _outline.Letters(inner) == 0)
                continue;
            if (++parts > 1)
                return true;
            inner = spot.End - 1;
        }
        return false;
    }

    private double Score(Votes votes)
    {
        var count = votes.Places.Count;
        var average = votes.Letters / count;
        var points = (10.0 * count / run.Pieces.Count) + votes.Points;
        points += votes.Sampled == 0 ? 0 : votes.Sample.Count >= votes.Sampled * 0.8 ? 3 : -6;
        return points + (average < 6 ? -4 : average > 160 ? -5 : average >= 12 ? 1 : 0);
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                return true;
        return false;
    }
}
