using Aggregator.Configuration;
using Aggregator.Fetching;
using Aggregator.Reading;

namespace Aggregator.Commands;

/// <summary>The document that is to be inspected: out of a file, or asked for once by the program's own
/// fetcher.</summary>
/// <param name="Document">null when it cannot be had.</param>
/// <param name="Trouble">Why not; null when it can.</param>
internal sealed record InspectedDocument(Document? Document, string? Trouble)
{
    /// <summary>Addresses in a page from a file lead nowhere unless somebody says where it came from.</summary>
    public static readonly Uri Nowhere = new("https://inspected.invalid/");

    /// <summary>From an address, or from a file when it is none.</summary>
    public static Task<InspectedDocument> FromAsync(
        string target, bool isPage, FetchOptions options, CancellationToken cancel) =>
        Uri.TryCreate(target, UriKind.Absolute, out var url) && !url.IsFile
            ? FetchAsync(new FetchRequest { Url = url, ObeyRobots = isPage }, options, cancel)
            : LoadAsync(target, null, null, cancel);

    /// <summary>From a file, as if it came from an address with a Content-Type; both may be unknown.</summary>
    public static async Task<InspectedDocument> LoadAsync(
        string? file, string? from, string? contentType, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(file)) return new(null, "The line names no file.");
        Uri? known = null;
        if (from is not null && !(Uri.TryCreate(from, UriKind.Absolute, out known) && !known.IsFile))
            return new(null, $"The base of {file} is no address: \"{from}\".");
        try
        {
            var body = await File.ReadAllBytesAsync(file, cancel);
            var url = known ?? new Uri(Path.GetFullPath(file));
            return new(new Document { Url = url, Body = body, ContentType = contentType }, null);
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new(null, $"{file} cannot be read: {unreadable.Message}");
        }
    }

    private static async Task<InspectedDocument> FetchAsync(
        FetchRequest request, FetchOptions options, CancellationToken cancel)
    {
        using var fetcher = new Fetcher(options, TimeProvider.System);
        var fetched = await fetcher.FetchAsync(request, cancel);
        return new(fetched.Document, fetched.Message);
    }
}
