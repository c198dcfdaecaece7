using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Reads the block "groups".</summary>
internal static class GroupReader
{
    public static IReadOnlyList<Group> Read(ObjectReader root) =>
        [.. root.ObjectMap("groups", Identifier.Parse).Select(ReadGroup)];

    private static Group ReadGroup((string Name, ObjectReader Value) group)
    {
        var title = group.Value.Read("title", group.Name, PlainText.Parse);
        group.Value.RefuseOthers();
        return new Group(group.Name, title);
    }
}
