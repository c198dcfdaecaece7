using Aggregator.Reading;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Aggregator.Core.Tests.Stories.Desktop;

namespace Aggregator.Core.Tests.Stories;

public sealed class OrderTests
{
    private static readonly string[] Releases =
    [
        "Twelve universities have mapped the glaciers of the Pamir with drones that were built by school pupils in Khorog.",
        "The library has found forty letters of a caravan merchant between the pages of a forgotten book on sheep breeding.",
        "Students of the faculty of law opened a free office in which pensioners are helped with claims and complaints.",
        "A choir of nine nations sings the songs of the Silk Road in the railway stations between Baku and Almaty this June.",
    ];

    private const int Reports = 12;

    /// <summary>Copies, each a member and the release that it carries, in any order of arrival.</summary>
    private static Arbitrary<(int Member, int Release)[]> Arrivals() =>
        Gen.Shuffle(
            from member in Enumerable.Range(0, 5)
            from release in Enumerable.Range(0, Releases.Length)
            select (member, release)).ToArbitrary();

    [Property(MaxTest = 60)]
    public Property However_exact_copies_arrive_they_make_the_same_stories() =>
        Prop.ForAll(Arrivals(), arrivals =>
        {
            var desk = new Desktop();
            foreach (var (member, release) in arrivals) State(desk, member, release);

            return desk.Stories.Count == Releases.Length
                && desk.Stories.All(story => story.Carriers.Count == 5 && story.Carriers.Select(carrier => carrier.Item.Title).Distinct().Count() == 1);
        });

    [Property(MaxTest = 40)]
    public Property Exact_copies_of_a_report_that_grew_past_recognition_are_one_story_in_any_order() =>
        Prop.ForAll(Gen.Shuffle(Enumerable.Range(0, 2 * Reports)).ToArbitrary(), arrivals =>
        {
            var desk = new Desktop();
            foreach (var arrival in arrivals) StateReport(desk, $"m{arrival}", arrival / 2);

            return Enumerable.Range(0, Reports).All(report => StoryOf(desk, $"m{2 * report}") == StoryOf(desk, $"m{(2 * report) + 1}"));
        });

    [Fact]
    public void An_exact_copy_of_one_of_many_versions_joins_the_story_that_has_it()
    {
        const string page = "https://asoiu.example/";
        Alternate[] all = [new(page + "en", "en"), new(page + "ru", "ru")];
        var (english, russian) = (Releases[0], "Двенадцать университетов нанесли на карту ледники Памира с беспилотников, которые собрали школьники Хорога.");
        var desk = new Desktop();
        desk.Visit(SourceOf("asoiu"), ItemOf(english[..60], english, page + "en") with { Language = "en", Alternates = all });
        for (var n = 0; n < 9; n++) desk.Visit(SourceOf($"m{n}"), ItemOf(english[..60], $"{english}\n{Paragraph(n)}"));
        desk.Visit(
            SourceOf("asoiu") with { Id = "asoiu-ru" },
            ItemOf(russian[..60], russian, page + "ru") with { Language = "ru", Alternates = all });
        desk.Visit(SourceOf("late"), ItemOf(russian[..60], russian));

        Assert.Equal(12, Assert.Single(desk.Stories).Carriers.Count);
    }

    [Property(MaxTest = 60)]
    public Property An_id_once_printed_never_changes() =>
        Prop.ForAll(Arrivals(), arrivals =>
        {
            var desk = new Desktop();
            var printed = new Dictionary<int, (string Id, string AtomId)>();
            foreach (var (member, release) in arrivals)
            {
                State(desk, member, release);
                var story = desk.Stories.Single(story => story.Carriers.Any(carrier => carrier.Item.Title == Releases[release][..60]));
                if (!printed.TryAdd(release, (story.Id, story.AtomId)) && printed[release] != (story.Id, story.AtomId)) return false;
            }

            return true;
        });

    private static string StoryOf(Desktop desk, string member) =>
        desk.Stories.Single(story => story.Carriers.Any(carrier => carrier.MemberId == member)).Id;

    // Each report leaves out the first of its forerunner's paragraphs and goes on with one more.
    private static void StateReport(Desktop desk, string member, int report)
    {
        desk.Now += TimeSpan.FromMinutes(7);
        var text = string.Join('\n', Enumerable.Range(report, 4).Select(Paragraph));
        var link = $"https://{member}.example/{report}";
        desk.Visit(SourceOf(member), ItemOf(Releases[0][..80], text, link, link, Noon));
    }

    private static string Paragraph(int number) =>
        string.Join(' ', Enumerable.Range(0, 20).Select(word => $"{(char)('a' + number)}{(char)('a' + word)}word")) + ".";

    private static void State(Desktop desk, int member, int release)
    {
        desk.Now += TimeSpan.FromMinutes(7);
        desk.Visit(
            SourceOf($"m{member}"),
            ItemOf(Releases[release][..60], Releases[release], $"https://m{member}.example/{release}", $"https://m{member}.example/{release}", Noon));
    }
}
