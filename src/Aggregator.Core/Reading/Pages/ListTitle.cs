using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>The title of one item: whole where the page cuts it, without date, category and label.</summary>
internal sealed class ListTitle(ListRun run, ListPiece piece, DateContext context)
{
    private const int Longest = 1_000;
    private const int LongestLabel = 14;
    private const int LeastBegun = 6;

    private static readonly string[] Labels =
    [
        "badge", "label", "icon", "new", "hot", "tag", "categor", "rubric", "cat", "sr-only", "visually-hidden",
        "screen-reader", "comment", "views", "count",
    ];
    private static readonly string[] Attributes = ["title", "alt", "aria-label", "data-title", "data-original-title"];

    private readonly Outline _outline = run.Outline;

    public string Text()
    {
        var shown = piece.TitleAt < 0 ? "" : Plain(piece.TitleAt);
        if (shown.Length == 0 || ListWords.Shared.IsMore(shown))
            shown = Otherwise() ?? shown;
        return Whole(WithoutDate(shown));
    }

    private string Plain(int at) => OneLine.Of(_outline.Text(at, inner => inner != at && IsBeside(inner)), Longest);

    /// <summary>Whether an element within a title is no part of it.</summary>
    private bool IsBeside(int at)
    {
        if (at == piece.DateAt)
            return true;
        var letters = _outline.Letters(at);
        if (letters == 0)
            return false;
        if (_outline[at].IsLink && at != piece.Link && _outline.Address(at) != piece.Address)
            return true;
        if (letters > LongestLabel || _outline.IsWithin(piece.Link, at))
            return false;
        var names = _outline[at].Classes;
        return (names is not null && Array.Exists(Labels, label => ListNames.Has(names, label)))
            || ListWords.Shared.IsLabel(OneLine.Of(_outline.Text(at), 40));
    }

    /// <summary>When the link says only "more", or shows a picture: a heading, the attributes, the longest text.</summary>
    private string? Otherwise()
    {
        var longest = "";
        for (var at = piece.Start; at < piece.End; at++)
        {
            if (_outline[at].Element is { } element && Attributed(element, "title", "alt") is { } said)
                return said;
            if (_outline[at].Text is { } text && at != piece.DateAt && text.Length > longest.Length)
                longest = text;
        }
        return OneLine.Of(longest, Longest) is { Length: > 0 } line ? line : null;
    }

    private static string? Attributed(AngleSharp.Dom.IElement element, params ReadOnlySpan<string> names)
    {
        if (element.LocalName is not ("a" or "img"))
            return null;
        foreach (var name in names)
            if (OneLine.Of(element.GetAttribute(name) ?? "", Longest) is { Length: > LeastBegun } said
                && !ListWords.Shared.IsMore(said))
                return said;
        return null;
    }

    private string WithoutDate(string title)
    {
        if (piece.Date is null || piece.DateAt >= 0 || ListTitles.DateAtEdge(title, context) is not { } found
            || found.Length > title.Length / 2)
            return title;
        var rest = found.Start <= title.Length - found.Start - found.Length
            ? title.AsSpan(found.Start + found.Length)
            : title.AsSpan(0, found.Start);
        return rest.Trim(" -–—|:·•.,;()[]【】/\u00a0").ToString();
    }

    /// <summary>The whole title from an attribute that begins as what is shown.</summary>
    private string Whole(string shown)
    {
        var begun = shown.TrimEnd('.', '…', ' ', '·', '[', ']');
        var end = shown.AsSpan().TrimEnd(']');
        var isCut = begun.Length < shown.Length && (end.EndsWith("…") || end.EndsWith(".."));
        if (begun.Length == 0)
            return shown;
        for (var at = piece.Start; at < piece.End; at++)
        {
            if (_outline[at].Element is not { } element
                || (at != piece.TitleAt && element.LocalName is not ("a" or "img")))
                continue;
            foreach (var name in Attributes)
                if (element.GetAttribute(name) is { } written && written.Length > begun.Length
                    && Continues(OneLine.Of(written, Longest), begun, isCut))
                    return OneLine.Of(written, Longest);
        }
        return shown;
    }

    /// <summary>A text that is not marked as cut is taken for cut only within a sentence: "A title | The site" is the
    /// site's addition.</summary>
    private static bool Continues(string whole, string begun, bool isCut)
    {
        if (whole.Length <= begun.Length || !whole.StartsWith(begun, StringComparison.Ordinal))
            return false;
        return isCut || (begun.Length > LeastBegun && char.IsLetterOrDigit(whole.AsSpan(begun.Length).TrimStart()[0]));
    }
}
