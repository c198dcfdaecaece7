using System.Xml.Linq;

namespace Aggregator.Architecture;

public sealed class HouseTests
{
    private static readonly SourceFile[] Files = SourceFile.All();
    private static readonly Inspection Whole = new(Files);

    [Fact]
    public void A_room_is_a_folder_is_a_namespace() => Nothing(Whole.Misplaced().Concat(Whole.UnknownRooms()));

    [Fact]
    public void Data_flows_through_the_rooms_in_one_direction() => Nothing(Whole.Backwards());

    [Fact]
    public void Each_package_is_used_in_its_own_room_only() => Nothing(Whole.StrayPackages());

    [Fact]
    public void Every_package_of_the_program_has_a_room_and_no_room_waits_for_a_package()
    {
        var referenced = Directory
            .EnumerateFiles(Path.Combine(SourceFile.Top, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => XDocument.Load(project).Descendants("PackageReference"))
            .Select(reference => (string)reference.Attribute("Include")!)
            .Except(House.BuildOnly)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(House.Packages.Keys.Order(StringComparer.Ordinal), referenced);
    }

    [Theory]
    [InlineData("Reading/Feeds", "using Aggregator.Stories;", "Reading.Feeds must not use Stories")]
    [InlineData("Reading/Text", "using static Aggregator.Reading.Pages.X;", "Reading.Text must not use Reading.Pages")]
    [InlineData("Stories", "var health = Polling.Health.Ok;", "Stories must not use Polling")]
    [InlineData("Stories", "var health = global::Aggregator.Polling.Health.Ok;", "Stories must not use Polling")]
    public void A_line_that_looks_forward_is_named(string room, string line, string message) =>
        Assert.Contains(message, Assert.Single(Inspect(room, line).Backwards()), StringComparison.Ordinal);

    [Theory]
    [InlineData("Polling", "using Aggregator.Stories;")]
    [InlineData("Reading", "using Aggregator.Reading.Pages;")]
    [InlineData("Reading/Feeds", "// as Aggregator.Stories will want it")]
    [InlineData("Sources", "Stories.Count.ToString();")]
    public void A_line_that_looks_back_or_only_sounds_like_a_room_is_let_pass(string room, string line) =>
        Assert.Empty(Inspect(room, line).Backwards());

    [Theory]
    [InlineData("using Quartz;")]
    [InlineData("using Job = Quartz.IJob;")]
    [InlineData("LiteDB.LiteDatabase file;")]
    public void A_package_outside_its_room_is_named(string line)
    {
        var offence = Assert.Single(Inspect("Stories", line).StrayPackages());

        Assert.Contains("belongs to", offence, StringComparison.Ordinal);
    }

    private static Inspection Inspect(string room, string line) => new(
    [
        new SourceFile($"src/Aggregator.Core/{room}/Sample.cs", [line]),
        new SourceFile("src/Aggregator.Core/Polling/Health.cs", ["public enum Health"]),
    ]);

    private static void Nothing(IEnumerable<string> offences) => Assert.True(
        !offences.Any(),
        $"""
        {string.Join('\n', offences)}

        A room may use itself and the rooms before it:
        {string.Join(" < ", House.Order)}
        """);
}
