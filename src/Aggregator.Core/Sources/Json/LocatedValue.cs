using System.Globalization;
using System.Text.Json;

namespace Aggregator.Sources.Json;

/// <summary>A JSON value that knows where in the file it stands.</summary>
internal sealed class LocatedValue(LocatedValue? parent, string? key, JsonValueKind kind, int offset, string text)
{
    private readonly int _index = parent?.Children.Count ?? 0;
    private List<LocatedValue>? _children;

    public LocatedValue? Parent => parent;

    /// <summary>Under which name an object holds it; null in a list.</summary>
    public string? Key => key;

    public JsonValueKind Kind => kind;

    /// <summary>Of its first byte.</summary>
    public int Offset { get; } = offset;

    /// <summary>Of its key's first byte; its own where it has none.</summary>
    public int KeyOffset { get; init; } = offset;

    /// <summary>Behind its last byte; 0 while it is not closed.</summary>
    public int End { get; set; }

    /// <summary>A text's characters or a number's digits; empty otherwise.</summary>
    public string Text => text;

    /// <summary>What an object or a list holds, in the file's order.</summary>
    public IReadOnlyList<LocatedValue> Children => _children ?? [];

    /// <summary>False for an object or list that the file breaks off in.</summary>
    public bool Complete { get; set; }

    public void Add(LocatedValue child) => (_children ??= []).Add(child);

    public void Forget(LocatedValue child) => _children?.Remove(child);

    /// <summary>As in <c>members[3].sources[0].url</c>; empty for the whole.</summary>
    public string Path
    {
        get
        {
            if (parent is null)
                return "";
            if (key is null)
                return string.Create(CultureInfo.InvariantCulture, $"{parent.Path}[{_index}]");
            return parent.Path.Length == 0 ? Quoted.Plain(key) : $"{parent.Path}.{Quoted.Plain(key)}";
        }
    }
}
