using System.Text.Json;
using Aggregator.Reading.Dates;

namespace Aggregator.Reading.Pages;

/// <summary>One object of a page's data, read as a piece of news by the names that such objects use.</summary>
internal sealed class DataItem(Page page, TimeZoneInfo zone, string? language)
{
    private const int Longest = 3_000;
    private const int MostWrapped = 3;

    private static readonly string[] Wrappers =
        ["node", "item", "attributes", "fields", "data", "post", "article", "news", "_source"];

    private static readonly string[] Titles = ["headline", "title", "name", "subject", "heading", "caption", "header"];
    private static readonly string[] Links =
    [
        "url", "link", "href", "permalink", "path", "uri", "@id", "fullUrl", "detailUrl",
        "mainEntityOfPage",
    ];

    private static readonly string[] Dates =
    [
        "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "published", "pubDate",
        "publicationDate", "first_publication_date", "date", "newsDate", "news_date", "createdAt", "created_at", "created",
        "dateCreated", "publishTime", "releaseTime", "time",
    ];

    private static readonly string[] Images =
    [
        "image", "img", "thumbnail", "thumb", "cover", "picture", "photo", "poster", "preview", "coverImage",
        "featuredImage", "imageUrl", "thumbnailUrl",
    ];

    private static readonly string[] Summaries =
    [
        "description", "summary", "excerpt", "lead", "intro", "abstract", "announce", "teaser",
        "shortDescription", "short_description",
    ];

    private static readonly string[] Inner =
    [
        "rendered", "url", "src", "href", "path", "text", "value", "node", "data", "attributes", "alias",
        "current", "date", "sourceUrl", "@id",
    ];

    /// <summary>The piece of news; null when the object has no title or leads nowhere.</summary>
    public RawItem? Read(JsonElement value)
    {
        var thing = value;
        for (var depth = 0; depth < MostWrapped && thing.ValueKind == JsonValueKind.Object; depth++)
        {
            if (First(thing, Titles) is { } title && Link(thing) is { } link && title.Length is > 1 and < Longest)
                return new RawItem
                {
                    Title = new RawText(title, TextKind.Guess),
                    Link = link,
                    Published = Date(thing),
                    Image = page.Absolute(First(thing, Images)),
                    Summary = First(thing, Summaries) is { Length: < Longest } summary
                        ? new RawText(summary, TextKind.Guess)
                        : null,
                };
            if (Wrapped(thing) is not { } inner)
                return null;
            thing = inner;
        }
        return null;
    }

    private static JsonElement? Wrapped(JsonElement thing)
    {
        foreach (var name in Wrappers)
            if (thing.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object)
                return inner;
        return null;
    }

    /// <summary>As it says; a name for addresses (slug) is taken to stand below the list's own page.</summary>
    private string? Link(JsonElement thing)
    {
        if (First(thing, Links) is { } written)
            return ListLink.Absolute(page, written);
        return First(thing, ["slug"]) is { } slug && page.Url.AbsolutePath.Length > 1
            ? ListLink.Absolute(page, $"{page.Url.AbsolutePath.TrimEnd('/')}/{slug.TrimStart('/')}")
            : null;
    }

    private ItemDate? Date(JsonElement thing)
    {
        foreach (var name in Dates)
            if (First(thing, [name]) is { } written && DateReader.Read(written, zone, language) is { } date)
                return date;
        return null;
    }

    private string? First(JsonElement thing, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (thing.TryGetProperty(name, out var value) && Text(value, 0) is { Length: > 0 } text)
                return text;
        return null;
    }

    /// <summary>A text or number; that of the first object of a list, of an object's own text, of the page's
    /// language.</summary>
    private string? Text(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Array when depth < MostWrapped && value.GetArrayLength() > 0:
                return Text(value[0], depth + 1);
            case JsonValueKind.Object when depth < MostWrapped:
                if (language is not null && value.TryGetProperty(language.Split('-')[0], out var own))
                    return Text(own, depth + 1);
                foreach (var name in Inner)
                    if (value.TryGetProperty(name, out var inner) && Text(inner, depth + 1) is { } text)
                        return text;
                return null;
            default:
                return null;
        }
    }
}
