namespace Aggregator.Reading.Pages;

/// <summary>Finds which of the links of an item is the one to its article: the one that stands at the same place in
/// every item and leads somewhere else in each.</summary>
internal static class ListLinks
{
    private const int MostLinks = 30;
    private const int Sampled = 8;
    private const double LeastShare = 0.5;
    private const double GoodShare = 0.7;

    /// <summary>Sets the links of a list's items; what has none is dropped. False when there is no such place.</summary>
    public static bool Choose(ListRun run)
    {
        var best = Best(run);
        if (best.Value is null || best.Value.Alone < run.Pieces.Count * GoodShare)
        {
            run.IsLoose = true;
            best = Best(run);
        }
        if (best.Value is null || best.Value.Alone < run.Pieces.Count * LeastShare || best.Value.Alone < 2)
            return false;
        foreach (var piece in run.Pieces)
        {
            piece.Link = LinkAt(run, piece, best.Key);
            piece.IsOdd = piece.Link >= 0 && run.Way(piece, piece.Link) != best.Key;
            piece.Address = piece.Link < 0 ? null : run.Outline.Address(piece.Link);
        }
        run.Pieces.RemoveAll(piece => piece.Address is null);
        return run.Pieces.Count > 1;
    }

    private static KeyValuePair<long, Vote> Best(ListRun run)
    {
        var votes = new Dictionary<long, Vote>();
        for (var i = 0; i < run.Pieces.Count; i++)
            Count(run, run.Pieces[i], i, votes);
        return votes.MaxBy(vote => vote.Value.Score(run.Pieces.Count));
    }

    /// <summary>The links of an item, the first of them when there are very many.</summary>
    public static IEnumerable<int> In(Outline outline, ListPiece piece)
    {
        var left = Math.Min(outline.Links(piece.Start, piece.End), MostLinks);
        for (var at = piece.Start; left > 0; at++)
        {
            if (!outline[at].IsLink)
                continue;
            left--;
            yield return at;
        }
    }

    private static int LinkAt(ListRun run, ListPiece piece, long way)
    {
        var (fallback, most) = (-1, -1);
        foreach (var link in In(run.Outline, piece))
        {
            if (run.Way(piece, link) == way)
                return link;
            var letters = run.Outline.Letters(link);
            if (letters > most)
                (fallback, most) = (link, letters);
        }
        return fallback;
    }

    private static void Count(ListRun run, ListPiece piece, int number, Dictionary<long, Vote> votes)
    {
        foreach (var link in In(run.Outline, piece))
        {
            var way = run.Way(piece, link);
            if (!votes.TryGetValue(way, out var vote))
                votes.Add(way, vote = new Vote(link));
            var text = number < Sampled ? run.Outline.Line(link) : null;
            vote.Add(number, run.Outline[link].Address!, run.Outline.Letters(link), text);
        }
    }

    /// <summary>What the links at one place in the items have in common.</summary>
    private sealed class Vote(int first)
    {
        private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
        private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
        private int _last = -1;
        private string? _written;
        private int _mixed;
        private int _lastMixed = -1;
        private int _letters;
        private int _sampled;

        public int Pieces { get; private set; }

        /// <summary>In how many items it is one link, not a row of links.</summary>
        public int Alone => Pieces - _mixed;

        public void Add(int piece, string written, int letters, string? text)
        {
            if (piece == _last)
            {
                // Two links of an item at one place: to one address they are one, else it is a row of links.
                if (written != _written && _lastMixed != piece)
                    (_mixed, _lastMixed) = (_mixed + 1, piece);
                return;
            }
            (_last, _written) = (piece, written);
            _addresses.Add(written);
            Pieces++;
            _letters += letters;
            if (text is { Length: > 0 })
            {
                _sampled++;
                _texts.Add(text);
            }
        }

        public double Score(int pieces)
        {
            var points = 10.0 * Alone / pieces;
            points += Math.Min((double)_letters / Pieces, 50) / 10;
            points += _addresses.Count >= Pieces * 0.9 ? 2 : -8;
            points += _sampled == 0 ? 0 : _texts.Count >= _sampled * 0.8 ? 2 : -4;
            // What stands earlier in the item, all else being equal.
            return points - (first * 1e-9);
        }
    }
}
