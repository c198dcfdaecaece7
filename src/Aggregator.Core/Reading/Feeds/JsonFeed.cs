using System.Globalization;
using System.Text;
using System.Text.Json;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1, item by item: what breaks off in the middle keeps what came before.</summary>
internal sealed class JsonFeed
{
    private readonly FeedContext _context;
    private readonly Dictionary<string, JsonElement> _facts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<JsonElement> _items = [];
    private bool _hasItems;

    private JsonFeed(FeedContext context) => _context = context;

    /// <summary>Understands a JSON text as a feed.</summary>
    public static ReadResult Read(string text, FeedContext context)
    {
        var feed = new JsonFeed(context);
        try
        {
            feed.Scan(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException broken)
        {
            context.SayOnce(string.Create(
                CultureInfo.InvariantCulture,
                $"the JSON breaks in line {broken.LineNumber + 1}; it was read with tolerance"));
            feed = new JsonFeed(context);
            feed.Scan(JsonMender.Mended(text, context.Limits.FeedDepth));
        }

        return feed.Result();
    }

    private void Scan(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = _context.Limits.FeedDepth,
        });
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0))
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            // No name that is known has an escape, and one that is half a surrogate pair would throw.
            var name = reader.ValueIsEscaped ? "" : reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray && name.Equals("items", StringComparison.OrdinalIgnoreCase))
            {
                _hasItems = true;
                ScanItems(ref reader);
            }
            else
            {
                _facts[name] = JsonElement.ParseValue(ref reader);
            }
        }
    }

    private void ScanItems(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            _context.Cancel.ThrowIfCancellationRequested();
            if (_items.Count >= _context.Limits.Items)
            {
                _context.SayOnce(string.Create(
                    CultureInfo.InvariantCulture,
                    $"there are more than {_context.Limits.Items:N0} items; the rest was left out"));
                reader.Skip();
            }
            else
            {
                _items.Add(JsonElement.ParseValue(ref reader));
            }
        }
    }

    private ReadResult Result()
    {
        var facts = new JsonFacts(_facts, _context);
        var version = facts.Line("version");
        if (version?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) != true && !_hasItems)
        {
            const string Missing = "The document is JSON, but not JSON Feed: it has neither a version nor items.";
            return ReadResult.Failed("json", ReadFailureKind.NotAFeed, Missing);
        }

        _context.SiteBase = WebAddress.Absolute(facts.Line("home_page_url"), _context.DocumentBase);
        var authors = facts.People();
        var language = LanguageTag.Of(facts.Line("language")) ?? _context.ServerLanguage ?? _context.SourceLanguage;
        var items = new List<RawItem>(_items.Count);
        for (var i = 0; i < _items.Count; i++)
        {
            _context.Warnings.Place = string.Create(CultureInfo.InvariantCulture, $"item {i + 1}");
            if (JsonFacts.Of(_items[i], _context) is { } found)
            {
                items.Add(Item(found, authors, language));
            }
            else
            {
                _context.Warnings.Add("it is no JSON object and was left out");
            }
        }

        _context.Warnings.Place = "";
        var feed = Feed(facts, version, authors);
        return new ReadResult { Feed = feed, Items = items, Warnings = _context.Warnings.All() };
    }

    private FeedFacts Feed(JsonFacts facts, string? version, IReadOnlyList<Person> authors) => new()
    {
        Format = version?.Contains("/1.1", StringComparison.Ordinal) == true ? "json-feed-1.1" : "json-feed-1.0",
        Title = _context.Line(facts.Line("title"), "the feed's title"),
        Link = facts.Address("home_page_url"),
        Id = facts.Address("feed_url"),
        Subtitle = _context.Line(facts.Line("description"), "the feed's subtitle"),
        Language = LanguageTag.Of(facts.Line("language")),
        Authors = authors,
        Image = facts.Address("icon"),
        Icon = facts.Address("favicon") ?? facts.Address("icon"),
    };

    private RawItem Item(JsonFacts facts, IReadOnlyList<Person> authors, string? language)
    {
        var own = facts.People();
        var link = facts.Address("url") ?? facts.Address("external_url");
        return new RawItem
        {
            SourceItemId = _context.Whole(facts.Line("id"), "the id"),
            Title = _context.Title(facts.Text("title", TextKind.Plain)),
            Link = link,
            Published = facts.Date("date_published"),
            Updated = facts.Date("date_modified"),
            Summary = facts.Text("summary", TextKind.Guess, link),
            Content = facts.Text("content_html", TextKind.Html, link) ?? facts.Text("content_text", TextKind.Plain),
            Authors = own.Count > 0 ? own : authors,
            Categories = facts.Lines("tags"),
            Language = LanguageTag.Of(facts.Line("language")) ?? language,
            Image = facts.Address("image") ?? facts.Address("banner_image"),
            Enclosures = facts.Enclosures(),
        };
    }
}
