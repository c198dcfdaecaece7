using System.Globalization;
using Aggregator.Reading;

namespace Aggregator.Fetching;

/// <summary>From an answer that is a success to the document in it.</summary>
internal static class DocumentReader
{
    public static async Task<FetchResult> ReadAsync(
        Uri address, FetchRequest request, HttpResponseMessage response, CancellationToken cancel)
    {
        // .NET passes over a length that is none, and could not notice that the body breaks off.
        if (response.Content.Headers is { ContentLength: null } headers && headers.Raw("Content-Length") is not null)
            return LengthWrong(address);
        var codings = ContentCoding.Named(response.Content.Headers.Raw("Content-Encoding"));
        if (codings.Count > 1 || !codings.All(ContentCoding.IsKnown))
            return CodingUnknown(address, string.Join(", ", codings));
        var coding = codings is [var only] ? only : null;
        var body = await BodyReader.ReadAsync(
            response.Content, coding, request.MaxBytes, request.CutAtMaxBytes, cancel);
        return body.Error switch
        {
            FetchError.TooLarge => TooLarge(address, request.MaxBytes),
            FetchError.Malformed => Damaged(address, coding),
            _ => new FetchResult { Document = Document(address, response, body.Bytes) },
        };
    }

    private static Document Document(Uri address, HttpResponseMessage response, byte[]? body) => new()
    {
        Url = address,
        Body = body,
        ContentType = response.Content.Headers.Raw("Content-Type"),
        ContentLanguage = response.Content.Headers.Raw("Content-Language"),
        LinkHeaders = response.Headers.Lines("Link"),
    };

    private static FetchResult LengthWrong(Uri address) => FetchFailure.Of(
        FetchError.Malformed, $"{address.Shown()} announces a length that is no number; tell the member.");

    private static FetchResult CodingUnknown(Uri address, string codings) => FetchFailure.Of(FetchError.Malformed,
        $"{address.Shown()} packs its answer as \"{Excerpt.Of(codings)}\", which we neither asked for nor can read; "
        + "tell the member.");

    private static FetchResult TooLarge(Uri address, long most) => FetchFailure.Of(FetchError.TooLarge, string.Create(
        CultureInfo.InvariantCulture,
        $"{address.Shown()} sends more than {most:N0} bytes; raise http.maxBytes if that is right."));

    private static FetchResult Damaged(Uri address, string? coding) => FetchFailure.Of(FetchError.Malformed,
        $"{address.Shown()} sends {coding ?? "gzip"} data that is damaged or breaks off; tell the member.");
}
