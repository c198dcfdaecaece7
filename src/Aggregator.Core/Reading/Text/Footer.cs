namespace Aggregator.Reading.Text;

/// <summary>
/// Finds the last paragraph that a feed's program adds in any language: "The post X appeared first on Y", known by its
/// links, one to the item's own page and one to the site's front, and none elsewhere.
/// </summary>
/// <param name="page">The item's own address; null: nothing is a footer.</param>
internal sealed class Footer(string? page)
{
    private const int MostText = 400;
    private const int Most = 5;

    private readonly Uri? _page = Uri.TryCreate(page, UriKind.Absolute, out var address) ? address : null;
    private int _links;
    private int _toPage;
    private int _toFront;
    private int _blocks;
    private (int Links, int ToPage, int ToFront, int Blocks, int Start, int Shown) _open;
    private readonly List<(int Start, int End)> _found = [];
    private (int Before, int After) _shown;

    /// <summary>A paragraph or the like begins.</summary>
    public void BlockStarts(int start, int shown)
    {
        _blocks++;
        _open = (_links, _toPage, _toFront, _blocks, start, shown);
    }

    /// <summary>A link begins.</summary>
    public void LinkStarts(string? link)
    {
        if (_page is null || !Uri.TryCreate(link, UriKind.Absolute, out var address))
        {
            return;
        }

        _links++;
        var isHere = address.Host.Equals(_page.Host, StringComparison.OrdinalIgnoreCase);
        _toPage += isHere && address.AbsolutePath.TrimEnd('/') == _page.AbsolutePath.TrimEnd('/') ? 1 : 0;
        _toFront += isHere && IsFront(address) ? 1 : 0;
    }

    // The site's front, or that of the part of the site where the page is: "/", "/fr/", "/news/".
    private bool IsFront(Uri address) =>
        address.Segments.Length < 2
        || (address.Segments.Length == 2 && _page!.Segments.Length > 2
            && address.Segments[1].TrimEnd('/').Equals(_page.Segments[1].TrimEnd('/'), StringComparison.Ordinal));

    /// <summary>The innermost block that began ends.</summary>
    public void BlockEnds(int start, int end, int shown)
    {
        var (links, toPage, toFront) = (_links - _open.Links, _toPage - _open.ToPage, _toFront - _open.ToFront);
        if (start == _open.Start && _blocks == _open.Blocks && toPage > 0 && toFront > 0 && links == toPage + toFront
            && shown - _open.Shown <= MostText)
        {
            Add(start, end, shown);
        }
    }

    /// <summary>The output was taken back to this place.</summary>
    public void Forget(int length) => _found.RemoveAll(range => range.End > length);

    /// <summary>Where footers stand after which nothing came, the last first.</summary>
    public IEnumerable<(int Start, int End)> Found(int shown) =>
        _shown.Before > 0 && _shown.After == shown ? Enumerable.Reverse(_found) : [];

    private void Add(int start, int end, int shown)
    {
        if (_shown.After != _open.Shown || _found.Count == Most)
        {
            _found.Clear();
        }

        _shown = (_found.Count == 0 ? _open.Shown : _shown.Before, shown);
        _found.Add((start, end));
    }
}
