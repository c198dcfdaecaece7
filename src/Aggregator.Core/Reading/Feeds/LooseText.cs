using System.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>The text between the children of an element; comments and CDATA sections cut it into pieces.</summary>
internal struct LooseText
{
    private string? _first;
    private StringBuilder? _all;

    public void Add(string piece)
    {
        if (_first is null)
        {
            _first = piece;
            return;
        }

        _all ??= new StringBuilder(_first);
        _all.Append(piece);
    }

    public override readonly string ToString() => _all?.ToString() ?? _first ?? "";
}
