namespace Aggregator.Architecture;

/// <summary>The order of the rooms, and which packages each may use: docs/architecture.md, to be held.</summary>
internal static class House
{
    /// <summary>Data flows down this list and never back: a room uses only rooms that stand before it.</summary>
    public static readonly string[] Order =
    [
        // Aggregator.Core, the newsroom. The root of a room with rooms inside it comes last: it hands out the work.
        "Sources",
        "Reading.Text", "Reading.Dates", "Reading.Feeds", "Reading.Pages", "Reading",
        "Stories", "Stories.Acts",
        "Polling",
        "Publishing",

        // Aggregator.Worker, the building around it.
        "Configuration",
        "Fetching",
        "Storage", "Storage.LiteDb",
        "Updating",
        "Announcing",
        "Scheduling",
        "Web",
        "Commands",
    ];

    /// <summary>Each package: the namespace that it is used by, and its rooms; "" is the door, Program.cs.</summary>
    public static readonly Dictionary<string, (string Namespace, string[] Rooms)> Packages = new(StringComparer.Ordinal)
    {
        ["AngleSharp"] = ("AngleSharp", ["Reading.Pages", "Reading.Text"]),
        ["LiteDB"] = ("LiteDB", ["Storage.LiteDb"]),
        ["Quartz"] = ("Quartz", ["Scheduling"]),
        ["SearchPioneer.Lingua"] = ("Lingua", ["Reading.Text"]),
        ["SmartReader"] = ("SmartReader", ["Reading.Pages"]),
        ["Spectre.Console"] = ("Spectre.Console", ["Commands"]),
        ["System.CommandLine"] = ("System.CommandLine", ["Commands", ""]),
        ["System.IO.Hashing"] = ("System.IO.Hashing", ["Stories"]),
        ["System.ServiceModel.Syndication"] = ("System.ServiceModel.Syndication", ["Publishing"]),
        ["UTF.Unknown"] = ("UtfUnknown", ["Reading.Text"]),
    };

    /// <summary>Packages that only the build uses.</summary>
    public static readonly string[] BuildOnly = ["Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    /// <summary>True when <paramref name="room"/> may use <paramref name="other"/>: itself, the rooms before it, and
    /// the room it stands in. The door may use all.</summary>
    public static bool MayUse(string room, string other) =>
        room.Length == 0
        || room == other
        || room.StartsWith(other + '.', StringComparison.Ordinal)
        || Array.IndexOf(Order, other) < Array.IndexOf(Order, room);
}
