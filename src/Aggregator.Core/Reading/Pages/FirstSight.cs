using System.Text;
using Aggregator.Reading.Text;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>What a visitor sees of a page at first sight: its words in stretches, and how much there is of them.</summary>
internal sealed class FirstSight
{
    private const int MostRuns = 2_000;
    private const int LongestRun = 1_000;

    private readonly List<PageRun> _runs = [];
    private readonly StringBuilder _text = new();
    private int _linked;
    private int _title;
    private int _heading;
    private int _furniture;
    private int _link;
    private bool _isTitle;
    private bool _isHeading;
    private bool _isFurniture;

    private FirstSight()
    {
    }

    public IReadOnlyList<PageRun> Runs => _runs;

    /// <summary>Characters that are seen.</summary>
    public int Characters { get; private set; }

    /// <summary>Links that are seen.</summary>
    public int Links { get; private set; }

    public static FirstSight Of(IElement root)
    {
        var sight = new FirstSight();
        sight.Walk(root);
        sight.End();
        return sight;
    }

    private void Walk(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (_runs.Count >= MostRuns)
                return;
            if (child is IText words)
                Take(words.Data);
            else if (child is IElement element && !Visibility.IsHidden(element))
                Enter(element);
        }
    }

    private void Enter(IElement element)
    {
        var isBlock = !ElementText.IsInline(element.LocalName);
        var isLink = element.LocalName is "a" or "button" or "option";
        var isTitle = element.LocalName == "h1";
        var isHeading = element.LocalName is "h2" or "h3" or "h4";
        var isFurniture = Visibility.IsFurniture(element);
        if (isBlock)
            End();
        (_link, _furniture) = (_link + One(isLink), _furniture + One(isFurniture));
        (_title, _heading) = (_title + One(isTitle), _heading + One(isHeading));
        Links += One(element.LocalName == "a" && element.HasAttribute("href"));
        Walk(element);
        if (isBlock)
            End();
        (_link, _furniture) = (_link - One(isLink), _furniture - One(isFurniture));
        (_title, _heading) = (_title - One(isTitle), _heading - One(isHeading));
    }

    private void Take(string words)
    {
        if (string.IsNullOrWhiteSpace(words) || _text.Length > LongestRun)
        {
            _text.Append(' ');
            return;
        }
        _text.Append(words.AsSpan(0, Math.Min(words.Length, LongestRun)));
        var seen = words.AsSpan().Trim().Length;
        Characters += seen;
        _linked += _link > 0 ? seen : 0;
        (_isTitle, _isHeading, _isFurniture) = (_title > 0, _heading > 0, _furniture > 0);
    }

    private void End()
    {
        var text = OneLine.Of(_text.ToString());
        if (text.Length > 0)
            _runs.Add(new PageRun(text, Place(text.Length)));
        _text.Clear();
        _linked = 0;
    }

    private PageRunPlace Place(int length) =>
        _isFurniture ? PageRunPlace.Furniture
        : _linked * 2 > length ? PageRunPlace.Link
        : _isTitle ? PageRunPlace.Title
        : _isHeading ? PageRunPlace.Heading
        : PageRunPlace.Plain;

    private static int One(bool yes) => yes ? 1 : 0;
}
