using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aggregator.Core.Tests.Publishing;

/// <summary>The rules of JSON Feed 1.1 (jsonfeed.org), as far as they can be broken.</summary>
internal static partial class JsonFeedRules
{
    private static readonly Dictionary<string, JsonValueKind> Feed = Known(
        "version title home_page_url feed_url description user_comment next_url icon favicon language",
        "authors hubs items");

    private static readonly Dictionary<string, JsonValueKind> Item = Known(
        "id url external_url title content_html content_text summary image banner_image date_published date_modified language",
        "authors tags attachments");

    /// <summary>What is wrong with the feed; empty: nothing.</summary>
    public static IReadOnlyList<string> Complaints(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith((byte[])[0xef, 0xbb, 0xbf])) return ["a byte order mark"];
        using var document = JsonDocument.Parse(body);
        var feed = document.RootElement;
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        return
        [
            .. Unknown(feed, Feed, "feed"),
            .. Where(feed.GetProperty("version").GetString() != "https://jsonfeed.org/version/1.1", "version"),
            .. Where(string.IsNullOrEmpty(Text(feed, "title")), "title is required"),
            .. Addresses(feed, "feed", "home_page_url", "feed_url", "icon", "favicon"),
            .. Array(feed, "hubs").SelectMany(hub => Required(hub, "hub", "type", "url")),
            .. items.SelectMany((item, at) => Complaints(item, $"item {at}")),
            .. Where(items.Select(item => Text(item, "id")).Distinct().Count() != items.Count, "an id twice"),
        ];
    }

    private static IEnumerable<string> Complaints(JsonElement item, string place) =>
    [
        .. Unknown(item, Item, place),
        .. Required(item, place, "id"),
        .. Where(Text(item, "content_html") is null && Text(item, "content_text") is null, $"{place} has no content"),
        .. Where(Text(item, "summary")?.Contains('<') == true && Text(item, "summary")!.Contains("</", StringComparison.Ordinal), $"{place}: summary is markup"),
        .. Addresses(item, place, "url", "external_url", "image", "banner_image"),
        .. Where(!IsDate(item, "date_published") || !IsDate(item, "date_modified"), $"{place}: date"),
        .. Where(Text(item, "language") is { } language && !Tag().IsMatch(language), $"{place}: language"),
        .. Array(item, "authors").SelectMany(author => Addresses(author, place, "url", "avatar")),
        .. Where(Array(item, "authors").Any(author => Text(author, "name") is null && Text(author, "url") is null), $"{place}: author without anything"),
        .. Where(Array(item, "tags").Any(tag => tag.ValueKind != JsonValueKind.String || tag.GetString() == ""), $"{place}: tag"),
        .. Array(item, "attachments").SelectMany(file => Required(file, place, "url", "mime_type").Concat(Addresses(file, place, "url"))),
        .. Where(Array(item, "attachments").Any(file => file.TryGetProperty("size_in_bytes", out var size) && !size.TryGetInt64(out _)), $"{place}: size"),
    ];

    private static Dictionary<string, JsonValueKind> Known(string texts, string arrays) =>
        texts.Split(' ').Select(name => (name, JsonValueKind.String))
            .Concat(arrays.Split(' ').Select(name => (name, JsonValueKind.Array)))
            .ToDictionary();

    private static IEnumerable<string> Unknown(JsonElement value, Dictionary<string, JsonValueKind> known, string place) =>
        from property in value.EnumerateObject()
        where !property.Name.StartsWith('_') && (!known.TryGetValue(property.Name, out var kind) || property.Value.ValueKind != kind)
        select $"{place}: {property.Name} is unknown or of a wrong type";

    private static IEnumerable<string> Required(JsonElement value, string place, params string[] names) =>
        names.Where(name => string.IsNullOrEmpty(Text(value, name))).Select(name => $"{place}: {name} is required");

    private static IEnumerable<string> Addresses(JsonElement value, string place, params string[] names) =>
        from name in names
        where Text(value, name) is { } address
            && !(Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        select $"{place}: {name} is no address";

    private static IEnumerable<string> Where(bool isWrong, string what) => isWrong ? [what] : [];

    private static JsonElement.ArrayEnumerator Array(JsonElement value, string name) =>
        value.TryGetProperty(name, out var array) ? array.EnumerateArray() : default;

    private static bool IsDate(JsonElement value, string name) => Text(value, name) is not { } date || Rfc3339().IsMatch(date);

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
