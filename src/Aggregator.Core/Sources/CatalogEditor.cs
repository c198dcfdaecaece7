using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Sources.Json;

namespace Aggregator.Sources;

/// <summary>Edits feeds.json by its bytes: comments and layout stay. Each edit gives the whole file anew; it is for the
/// caller to read that before it replaces the old one.</summary>
public sealed class CatalogEditor
{
    private readonly JsonText _text;
    private readonly bool _hasMark;
    private readonly LocatedValue _root;

    private CatalogEditor(JsonText text, bool hasMark, LocatedValue root) =>
        (_text, _hasMark, _root) = (text, hasMark, root);

    /// <summary>A file without members, to begin with.</summary>
    public static byte[] Empty => "{\n  \"members\": []\n}\n"u8.ToArray();

    /// <summary>null when the file is not whole: it has to be mended by hand first.</summary>
    public static CatalogEditor? Open(ReadOnlyMemory<byte> utf8)
    {
        var text = new JsonText(utf8);
        var problems = new Problems(text);
        return JsonTree.Read(text, problems) is { Kind: JsonValueKind.Object } root && !problems.Refused
            ? new CatalogEditor(text, utf8.Length > text.Bytes.Length, root)
            : null;
    }

    /// <summary>The file with these sources, behind those that their members have; unknown members are made, behind the
    /// others. null when the file's lists are not as they should be.</summary>
    public byte[]? Add(IReadOnlyList<NewMember> members)
    {
        var editor = new JsonEditor(_text, _hasMark);
        if (Child(_root, "members") is not { Kind: JsonValueKind.Array } list)
            return null;
        foreach (var known in members.Where(member => Find(member.Id) is not null))
        {
            var sources = known.Sources.Select(JsonNode (source) => source.ToJson()).ToArray();
            var owner = Find(known.Id)!;
            if (Child(owner, "sources") is { Kind: JsonValueKind.Array } there)
                editor.Append(there, sources);
            else
                editor.Set(owner, "sources", new JsonArray(sources));
        }
        editor.Append(
            list, [.. members.Where(member => Find(member.Id) is null).Select(JsonNode (member) => member.ToJson())]);
        return editor.Bytes();
    }

    /// <summary>The file with other rules for one source; null when there is no such source.</summary>
    public byte[]? SetScrape(string source, ScrapeRules rules)
    {
        if (Sources().FirstOrDefault(one => one.Id == source).Value is not { } owner)
            return null;
        var editor = new JsonEditor(_text, _hasMark);
        editor.Set(owner, "scrape", rules.ToJson());
        return editor.Bytes();
    }

    /// <summary>The file with every derived id written down, and what they are.</summary>
    public (byte[] File, IReadOnlyList<string> Ids) FixIds()
    {
        var editor = new JsonEditor(_text, _hasMark);
        List<string> ids = [];
        foreach (var (id, source) in Sources().Where(one => Text(one.Value, "id") is null))
        {
            // "id": null says as much as no id.
            if (Child(source, "id") is null)
                editor.SetFirst(source, "id", JsonValue.Create(id));
            else
                editor.Set(source, "id", JsonValue.Create(id));
            ids.Add(id);
        }
        return (editor.Bytes(), ids);
    }

    private LocatedValue? Find(string member) => Members().FirstOrDefault(one =>
        string.Equals(Text(one, "id"), member, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<LocatedValue> Members() => Objects(_root, "members");

    private IEnumerable<(string Id, LocatedValue Value)> Sources()
    {
        foreach (var member in Members())
            foreach (var source in Objects(member, "sources"))
                if (Uri.TryCreate(Text(source, "url"), UriKind.Absolute, out var url))
                    yield return (Text(source, "id") ?? DerivedId.Of(Text(member, "id") ?? "", url), source);
    }

    private static IEnumerable<LocatedValue> Objects(LocatedValue owner, string key) =>
        Child(owner, key) is { Kind: JsonValueKind.Array } list
            ? list.Children.Where(child => child.Kind == JsonValueKind.Object)
            : [];

    private static LocatedValue? Child(LocatedValue owner, string key) =>
        owner.Children.FirstOrDefault(child => child.Key == key);

    private static string? Text(LocatedValue owner, string key) =>
        Child(owner, key) is { Kind: JsonValueKind.String } text ? text.Text : null;
}
