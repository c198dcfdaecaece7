using System.Globalization;
using System.Text;

namespace Aggregator.Fetching;

/// <summary>The way that redirects lead, hop by hop.</summary>
internal sealed class Trail(Uri start, int most)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // A Uri's equality leaves out the fragment, as a request does.
    private readonly HashSet<Uri> _visited = [start];
    private bool _onlyPermanent = true;
    private Uri? _moved;

    /// <summary>Where we are, without a fragment.</summary>
    public Uri Here { get; private set; } = WithoutFragment(start);

    /// <summary>Goes on to where a redirect points; the trouble when there is no going on.</summary>
    public FetchResult? Follow(string location, bool permanent)
    {
        var host = Here.Shown();
        if (!Uri.TryCreate(Here, Decode(location.Trim()), out var next))
            return FetchFailure.Of(FetchError.Malformed,
                $"{host} redirects to what is no address; correct url, or tell the member.");
        if (_visited.Count > most)
            return FetchFailure.Of(FetchError.TooManyRedirects, string.Create(CultureInfo.InvariantCulture,
                $"{start.Shown()} redirects more than {most} times; look where to in a browser and correct url."));
        if (!_visited.Add(next))
            return FetchFailure.Of(FetchError.TooManyRedirects,
                $"{host} redirects in a circle, perhaps as we take no cookies; ask the member for another address.");
        Here = WithoutFragment(next);
        _onlyPermanent &= permanent;
        if (_onlyPermanent)
            _moved = Here;
        return null;
    }

    /// <summary>The end of the way: a success also says where it moved for good, a failure who led there.</summary>
    public FetchResult End(FetchResult result) =>
        result.Error == FetchError.None ? result with { MovedTo = _moved }
        : Here.Shown() == start.Shown() ? result
        : result with { Message = $"{start.Shown()} redirects: {result.Message}" };

    // Headers come as Latin-1 here, but addresses in them are written in UTF-8 when they are not ASCII.
    private static string Decode(string location)
    {
        try
        {
            return StrictUtf8.GetString(Encoding.Latin1.GetBytes(location));
        }
        catch (DecoderFallbackException)
        {
            return location;
        }
    }

    private static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 ? address : new Uri(address.GetLeftPart(UriPartial.Query));
}
