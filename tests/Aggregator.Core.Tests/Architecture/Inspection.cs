using System.Text.RegularExpressions;

namespace Aggregator.Architecture;

/// <summary>Walks through the house and names every line that breaks its order.</summary>
internal sealed partial class Inspection(IReadOnlyList<SourceFile> files)
{
    private readonly ILookup<string, string> _types = files
        .SelectMany(file => file.Types.Select(type => (type, file.Room)))
        .ToLookup(pair => pair.type, pair => pair.Room, StringComparer.Ordinal);

    /// <summary>Files whose namespace is not their folder.</summary>
    public IEnumerable<string> Misplaced() =>
        from file in files
        let expected = file.Room.Length == 0 ? "Aggregator" : "Aggregator." + file.Room
        where file.Namespace is { } written && written != expected
        select $"{file.Path}: the namespace is {file.Namespace}, the folder says {expected}";

    /// <summary>Folders that the order does not know.</summary>
    public IEnumerable<string> UnknownRooms() =>
        from file in files
        where KnownRoom(file.Room) is null && file.Room.Length > 0
        select $"{file.Path}: there is no room {file.Room}";

    /// <summary>Lines that use a room which stands after their own.</summary>
    public IEnumerable<string> Backwards() =>
        from file in files
        let room = KnownRoom(file.Room) ?? ""
        from line in file.Code
        from used in RoomsIn(line.Text)
        where !House.MayUse(room, used)
        select $"{file.Path}:{line.Number}: {room} must not use {used}: {line.Text.Trim()}";

    /// <summary>Lines that use a package outside its rooms.</summary>
    public IEnumerable<string> StrayPackages() =>
        from file in files
        let room = KnownRoom(file.Room) ?? ""
        from line in file.Code
        from package in House.Packages
        where !package.Value.Rooms.Contains(room, StringComparer.Ordinal) && Names(line.Text, package.Value.Namespace)
        select $"{file.Path}:{line.Number}: {package.Key} belongs to "
            + $"{string.Join(" and ", package.Value.Rooms.Where(name => name.Length > 0))}: {line.Text.Trim()}";

    /// <summary>The room of the order that a folder is or lies in (Commands.Demo lies in Commands), or null.</summary>
    private static string? KnownRoom(string room)
    {
        while (room.Length > 0 && !House.Order.Contains(room, StringComparer.Ordinal))
        {
            room = room.Contains('.', StringComparison.Ordinal) ? room[..room.LastIndexOf('.')] : "";
        }

        return room.Length > 0 ? room : null;
    }

    /// <summary>Rooms named in full, and from inside the house (<c>Polling.Health</c>) by a type of theirs.</summary>
    private IEnumerable<string> RoomsIn(string line)
    {
        var full = FullName().Matches(line).Select(match => KnownRoom(match.Groups[1].Value));
        var partial = DottedName().Matches(line)
            .Select(match => match.Value.Split('.'))
            .SelectMany(parts => Enumerable.Range(1, parts.Length - 1)
                .Select(end => (Room: string.Join('.', parts[..end]), Type: parts[end])))
            .Where(name => _types[name.Type].Contains(name.Room))
            .Select(name => KnownRoom(name.Room));
        return full.Concat(partial).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private static bool Names(string line, string space) =>
        Regex.IsMatch(line, $@"(?:\busing\s+(?:static\s+)?(?:\w+\s*=\s*)?|\bglobal::){Regex.Escape(space)}\b")
        || Regex.IsMatch(line, $@"(?<![\w.""]){Regex.Escape(space)}\.[A-Z]\w*[.(<>\s?]");

    [GeneratedRegex(@"\bAggregator\.((?:[A-Z]\w*\.)*[A-Z]\w*)")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*(?:\.[A-Z]\w*)+")]
    private static partial Regex DottedName();
}
