using System.Globalization;
using System.Text.Json;
using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>The properties of an object of a JSON Feed; one of a wrong type is as good as absent.</summary>
internal sealed class JsonFacts(IReadOnlyDictionary<string, JsonElement> facts, FeedContext context)
{
    /// <summary>The properties of an object; null for any other value.</summary>
    public static JsonFacts? Of(JsonElement value, FeedContext context)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var facts = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in value.EnumerateObject())
        {
            facts[Name(property)] = property.Value;
        }

        return new JsonFacts(facts, context);
    }

    /// <summary>One line of text; null when there is none.</summary>
    public string? Line(string name) =>
        Written(name) is { } text && OneLine.Of(text) is { Length: > 0 } line ? line : null;

    public RawText? Text(string name, TextKind kind, string? link = null)
    {
        var text = Written(name);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var most = context.Limits.ItemCharacters;
        if (text.Length > most)
        {
            context.Warnings.Add($"{name} is too long; its beginning was kept");
            text = text[..most];
        }

        return context.Based(new RawText(Mojibake.Repaired(text) ?? text, kind), link);
    }

    /// <summary>An absolute address; as written where no base is known.</summary>
    public string? Address(string name) =>
        context.Address(Line(name), context.DocumentBase ?? context.SiteBase);

    public ItemDate? Date(string name)
    {
        var written = Line(name);
        var date = DateReader.Read(written, context.TimeZone);
        if (date is null && written is not null)
        {
            context.Warnings.Add(
                $"date {Warnings.Quote(written)} is not a date; without another the visit's time is used");
        }

        return date;
    }

    /// <summary>Lines of text, in a list or, as some write them, in one text with commas.</summary>
    public IReadOnlyList<string> Lines(string name) =>
        [
            .. (facts.TryGetValue(name, out var list) && list.ValueKind == JsonValueKind.String
                ? (Plain(list) ?? "").Split(',', context.Limits.ListEntries)
                : List(name).Select(Plain).OfType<string>())
                .Select(text => context.Line(text, "a tag"))
                .OfType<string>(),
        ];

    /// <summary>authors of 1.1, else author of 1.0.</summary>
    public IReadOnlyList<Person> People()
    {
        var people = List("authors").ToList();
        if (people.Count == 0 && facts.TryGetValue("author", out var author))
        {
            people.Add(author);
        }

        return [.. people.Select(Person).OfType<Person>()];
    }

    public IReadOnlyList<Enclosure> Enclosures() =>
        [.. List("attachments").Select(value => Of(value, context)).Select(File).OfType<Enclosure>()];

    private Enclosure? File(JsonFacts? file) =>
        file?.Address("url") is { } url
            ? new Enclosure(url, context.Line(file.Line("mime_type"), "a media type"), file.Length("size_in_bytes"))
            : null;

    private long? Length(string name) =>
        long.TryParse(Line(name), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    private Person? Person(JsonElement value)
    {
        if (Of(value, context) is not { } facts)
        {
            return PersonText.Parse(Plain(value), context);
        }

        var (name, uri) = (context.Line(facts.Line("name"), "an author's name"), facts.Address("url"));
        return name is null && uri is null ? null : new Person(name, null, uri);
    }

    private IEnumerable<JsonElement> List(string name) =>
        facts.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().TakeWhile((_, count) => !context.IsFull(count, name))
            : [];

    private string? Written(string name) => facts.TryGetValue(name, out var value) ? Plain(value) : null;

    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return ""; // Half of a surrogate pair: no name that is asked for.
        }
    }

    // Half of a surrogate pair in an escape: everything else of the text is kept.
    private static string? Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            using var repaired = JsonDocument.Parse(JsonRepair.LoneSurrogates(value.GetRawText()));
            return repaired.RootElement.GetString();
        }
    }

    private static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Unescaped(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
