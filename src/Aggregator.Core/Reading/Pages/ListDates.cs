using System.Runtime.InteropServices;
using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>Finds the dates of a list's items: in time elements and attributes, in texts at the same place of every
/// item, at the edge of the title, in the heading of a group, in the address.</summary>
internal sealed class ListDates(ListRun run, TextDates dates)
{
    private const int LongestDate = 48;
    private const int LongestWords = 24;
    private const double LeastShare = 0.5;
    private const double MostShare = 0.8;

    private const int MostTries = 4;

    private readonly Outline _outline = run.Outline;
    private readonly DateContext _context = dates.Context;
    private readonly Dictionary<long, Votes> _votes = [];
    private readonly Dictionary<long, int> _tried = [];
    private readonly List<(ListPiece Piece, int At, (int First, int Second) Day)> _short = [];

    /// <summary>What may be a date: a place in an item, and what is written there.</summary>
    private sealed record Sight(ListPiece Piece, int At, string Written, ItemDate? Date);

    private sealed class Votes
    {
        public List<Sight> Sights { get; } = [];

        public double Points { get; set; }
    }

    public void Set()
    {
        foreach (var piece in run.Pieces)
            Look(piece);
        if (Best() is { } best)
            Set(best);
        else
            SetByShortDates();
        if (run.Pieces.TrueForAll(piece => piece.Date is null))
            SetByTitles();
        if (run.Pieces.TrueForAll(piece => piece.Date is null))
            SetByHeadings();
        SetByAddresses();
    }

    private void Look(ListPiece piece)
    {
        for (var at = piece.Start; at < piece.End;)
        {
            ref readonly var spot = ref _outline[at];
            if (spot.IsHidden)
            {
                at = spot.End;
                continue;
            }
            if (Machine(at) is { } written)
                Count(piece, at, written, 4);
            else if (MayBeDate(piece, at) && !IsHopeless(run.Way(piece, at)) && Count(piece, at, _outline.Line(at), 0))
            {
                at = spot.End;
                continue;
            }
            at++;
        }
    }

    /// <summary>A date for machines; null when there is none.</summary>
    private string? Machine(int at)
    {
        if (_outline[at].Element is not { } element)
            return null;
        if (element.LocalName == "time")
            return element.GetAttribute("datetime") is { Length: > 3 } time ? time : null;
        return element.GetAttribute("itemprop") is { } property
            && property.Contains("datePublished", StringComparison.OrdinalIgnoreCase)
            ? element.GetAttribute("content") ?? element.GetAttribute("datetime")
            : null;
    }

    /// <summary>A short text that is not the title: in a title stands the day of something else.</summary>
    private bool MayBeDate(ListPiece piece, int at)
    {
        var letters = _outline.Letters(at);
        if (letters is < 2 or > LongestDate || _outline.IsWithin(piece.Link, at))
            return false;
        if (_outline[at].Text is { } text)
            return _outline[at].Parent != piece.Link && HasDigit(text);
        return letters <= LongestWords || HasDigit(at);
    }

    private bool HasDigit(int element)
    {
        for (var at = element; at < _outline[element].End; at = _outline[at].IsHidden ? _outline[at].End : at + 1)
            if (_outline[at].Text is { } text && HasDigit(text))
                return true;
        return false;
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
            if (char.IsDigit(c) || c is '年' or '月')
                return true;
        return false;
    }

    /// <summary>Whether a place held no date in item after item.</summary>
    private bool IsHopeless(long way)
    {
        ref var tried = ref CollectionsMarshal.GetValueRefOrAddDefault(_tried, way, out _);
        return tried++ >= MostTries && _short.Count == 0 && !_votes.ContainsKey(way);
    }

    private bool Count(ListPiece piece, int at, string written, double points)
    {
        var text = OneLine.Of(written, 200);
        var date = points > 0 ? DateReader.Read(text, _context.Zone, _context.Language) : dates.Read(text);
        if (date is null)
        {
            if (ShortDate.Parse(text) is { } day)
                _short.Add((piece, at, day));
            return false;
        }
        var way = run.Way(piece, at);
        if (!_votes.TryGetValue(way, out var votes))
            _votes.Add(way, votes = new Votes { Points = points + Named(at) });
        votes.Sights.Add(new Sight(piece, at, text, date));
        return true;
    }

    /// <summary>What the names of the element say of the date.</summary>
    private double Named(int at)
    {
        var element = _outline[at].Element ?? _outline[_outline[at].Parent].Element!;
        var names = $"{element.ClassName} {element.GetAttribute("itemprop")}";
        return Has(names, "updat") || Has(names, "modif") ? -9
            : Has(names, "publ") || Has(names, "date") ? 1
            : 0;
    }

    private static bool Has(string names, string part) => names.Contains(part, StringComparison.OrdinalIgnoreCase);

    private Votes? Best()
    {
        var best = _votes.Values.MaxBy(votes =>
            (10.0 * votes.Sights.DistinctBy(sight => sight.Piece).Count() / run.Pieces.Count) + votes.Points);
        return best is not null && best.Sights.Count >= Math.Max(1, run.Pieces.Count * LeastShare) ? best : null;
    }

    private void Set(Votes best)
    {
        var order = DayOrder.Of(best.Sights.Select(sight => sight.Written));
        var ordered = _context with { DayFirst = order };
        foreach (var sight in best.Sights)
        {
            if (sight.Piece.Date is not null)
                continue;
            sight.Piece.Date = order is null || best.Points >= 4 ? sight.Date : PageDates.Read(sight.Written, ordered);
            sight.Piece.DateAt = sight.At;
        }
        // An item in other markup, such as the first one.
        foreach (var sight in _votes.Values.OrderByDescending(votes => votes.Points).SelectMany(votes => votes.Sights))
        {
            if (sight.Piece.Date is null)
                (sight.Piece.Date, sight.Piece.DateAt) = (sight.Date, sight.At);
        }
    }

    /// <summary>"19.11" is a day only where every item has such a one.</summary>
    private void SetByShortDates()
    {
        var days = _short.DistinctBy(one => one.Piece).ToList();
        if (_context.Now is not { } now || days.Count < Math.Max(3, run.Pieces.Count * MostShare))
            return;
        var dayFirst = ShortDate.IsDayFirst([.. days.Select(one => one.Day)], _context.Language);
        foreach (var (piece, at, day) in days)
            (piece.Date, piece.DateAt) = (ShortDate.Before(now, day, dayFirst, _context.Zone), at);
    }

    /// <summary>"19.11.2026 A title", in one link.</summary>
    private void SetByTitles()
    {
        var found = new List<ItemDate?>(run.Pieces.Count);
        var undated = 0;
        foreach (var piece in run.Pieces)
        {
            found.Add(ListTitles.DateAtEdge(_outline.Text(piece.Link), _context)?.Date);
            undated += found[^1] is null ? 1 : 0;
            if (run.Pieces.Count - undated < run.Pieces.Count * LeastShare)
                return;
        }
        for (var i = 0; i < found.Count; i++)
            run.Pieces[i].Date = found[i];
    }

    /// <summary>A date alone, outside of the items, is the day of those that follow.</summary>
    private void SetByHeadings()
    {
        ItemDate? day = null;
        var from = _outline[run.Container].Parent < 0 ? run.Container : run.Container + 1;
        foreach (var piece in run.Pieces)
        {
            for (var at = from; at < piece.Start; at++)
                if (_outline[at].Text is not null && _outline.Letters(at) <= LongestDate && !InLink(at))
                    day = dates.Read(_outline.Line(at)) ?? day;
            piece.Date = day;
            from = Math.Max(from, piece.End);
        }
    }

    private bool InLink(int at) => _outline[_outline[at].Parent].IsLink;

    private void SetByAddresses()
    {
        var dated = run.Pieces.Count(piece => AddressDate.Find(piece.Address!) is not null);
        foreach (var piece in run.Pieces)
            if (piece.Date is null && dated >= run.Pieces.Count * LeastShare)
                piece.Date = AddressDate.Read(piece.Address!, _context.Zone);
    }
}
