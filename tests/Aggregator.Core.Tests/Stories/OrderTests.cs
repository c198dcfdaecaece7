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

    /// <summary>Copies, each a member and the release that it carries, in any order of arrival.</summary>
    private static Arbitrary<(int Member, int Release)[]> Arrivals() =>
        Gen.Shuffle(from member in Enumerable.Range(0, 5) from release in Enumerable.Range(0, Releases.Length) select (member, release)).ToArbitrary();

    [Property(MaxTest = 60)]
    public Property However_exact_copies_arrive_they_make_the_same_stories() =>
        Prop.ForAll(Arrivals(), arrivals =>
        {
            var desk = new Desktop();
            foreach (var (member, release) in arrivals) State(desk, member, release);

            return desk.Stories.Count == Releases.Length
                && desk.Stories.All(story => story.Carriers.Count == 5 && story.Carriers.Select(carrier => carrier.Item.Title).Distinct().Count() == 1);
        });

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

    private static void State(Desktop desk, int member, int release)
    {
        desk.Now += TimeSpan.FromMinutes(7);
        desk.Visit(
            SourceOf($"m{member}"),
            ItemOf(Releases[release][..60], Releases[release], $"https://m{member}.example/{release}", $"https://m{member}.example/{release}", Noon));
    }
}
