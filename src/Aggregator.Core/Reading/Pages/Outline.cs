using System.Text;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>A page laid out flat, in its own order: what stands within an element is a range, and text and links of a
/// range are counted by a subtraction, so that looking for lists costs one walk.</summary>
internal sealed class Outline
{
    private const int LongestLine = 200;

    private readonly Spot[] _spots;
    private readonly Dictionary<int, ListMeaning> _meanings = [];
    private readonly string?[] _lines;
    private readonly string?[] _addresses;

    private Outline(Page page, Spot[] spots)
    {
        (Page, _spots) = (page, spots);
        (_lines, _addresses) = (new string?[spots.Length], new string?[spots.Length]);
    }

    public Page Page { get; }

    public int Count => _spots.Length - 1;

    public ref readonly Spot this[int at] => ref _spots[at];

    public static Outline Of(Page page) => new(page, new OutlineBuilder().Build(page.Tree.Body));

    /// <summary>Letters and digits within a range.</summary>
    public int Letters(int start, int end) => _spots[end].Letters - _spots[start].Letters;

    public int Letters(int at) => Letters(at, _spots[at].End);

    public int Links(int start, int end) => _spots[end].Links - _spots[start].Links;

    public string Tag(int at) => _spots[at].Element?.LocalName ?? "";

    public string? Attribute(int at, string name) => _spots[at].Element?.GetAttribute(name);

    /// <summary>The places directly within an element, in their order.</summary>
    public IEnumerable<int> Children(int at)
    {
        for (var child = at + 1; child < _spots[at].End; child = _spots[child].End)
            yield return child;
    }

    public bool IsWithin(int at, int outer) => at >= outer && at < _spots[outer].End;

    /// <summary>What a reader sees of a range; white space is left as it is.</summary>
    /// <param name="start">Its first place.</param>
    /// <param name="end">The place behind it.</param>
    /// <param name="without">Elements to pass over; null: none.</param>
    public string Text(int start, int end, Func<int, bool>? without = null)
    {
        if (start + 1 == end && _spots[start] is { Text: { } only, IsApart: false })
            return only;
        var text = new StringBuilder();
        for (var at = start; at < end;)
        {
            ref readonly var spot = ref _spots[at];
            if (spot.IsApart)
                text.Append(' ');
            if (spot.Element is not null && (spot.IsHidden || without?.Invoke(at) == true))
            {
                text.Append(' ');
                at = spot.End;
                continue;
            }
            text.Append(spot.Text);
            at++;
        }
        return text.ToString();
    }

    /// <summary>The beginning of what a reader sees of an element or a run, as one line.</summary>
    public string Line(int at) => _lines[at] ??= OneLine.Of(Text(at), LongestLine);

    /// <summary>Where a click leads, absolute; null where it leads nowhere.</summary>
    public string? Address(int at) => _spots[at].Address is not { } written ? null
        : (_addresses[at] ??= ListLink.Absolute(Page, written) ?? "") is { Length: > 0 } address ? address : null;

    public string Text(int at, Func<int, bool>? without = null) => Text(at, _spots[at].End, without);

    /// <summary>What the names of an element say of what it holds.</summary>
    public ListMeaning Meaning(int at)
    {
        if (!_meanings.TryGetValue(at, out var meaning))
            _meanings.Add(at, meaning = ListWords.Shared.Names(_spots[at].Element!));
        return meaning;
    }
}
