using Aggregator.Stories.Acts;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Aggregator.Core.Tests.Stories.Desktop;

namespace Aggregator.Core.Tests.Stories.Acts;

public sealed class ActOrderTests
{
    private static readonly string[] Releases =
    [
        "Twelve universities have mapped the glaciers of the Pamir with drones that were built by school pupils in Khorog.",
        "The library has found forty letters of a caravan merchant between the pages of a forgotten book on sheep breeding.",
        "Students of the faculty of law opened a free office in which pensioners are helped with claims and complaints.",
    ];

    /// <summary>Numbers that stand for visits and acts on whichever stories there are then.</summary>
    private static Arbitrary<(int What, int One, int Other)[]> Days() =>
        (from what in Gen.Choose(0, 8) from one in Gen.Choose(0, 99) from other in Gen.Choose(0, 99) select (what, one, other))
            .ArrayOf(25).ToArbitrary();

    [Property(MaxTest = 300)]
    public Property Whatever_is_done_ids_stay_and_every_copy_is_in_one_story_that_stands() =>
        Prop.ForAll(Days(), days =>
        {
            var desk = new Desktop();
            var ids = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var day in days)
            {
                desk.Now += TimeSpan.FromMinutes(7);
                Do(desk, day);
                foreach (var story in desk.Stories)
                {
                    if (!ids.TryAdd(story.Id, story.AtomId) && ids[story.Id] != story.AtomId) return false;
                }

                if (!Holds(desk) || ids.Count != desk.Stories.Count) return false;
            }

            return ids.Values.Distinct(StringComparer.Ordinal).Count() == ids.Count;
        });

    private static bool Holds(Desktop desk)
    {
        var standing = desk.Stories.Where(story => story.MergedInto is null).ToList();
        var copies = standing.SelectMany(story => story.Carriers).Select(copy => (copy.SourceId, copy.ItemKey)).ToList();
        return copies.Count == copies.Distinct().Count()
            && desk.Stories.All(story => story.Carriers.Count > 0 && story.LeadIndex < story.Carriers.Count)
            && desk.Stories.Where(story => story.MergedInto is not null)
                .All(alias => desk.Story(alias.MergedInto!) is { MergedInto: null } kept && kept.Aliases.Contains(alias.Id))
            && standing.All(story => story.Aliases.All(alias => desk.Story(alias).MergedInto == story.Id));
    }

    private static void Do(Desktop desk, (int What, int One, int Other) day)
    {
        var (what, one, other) = day;
        if (what <= 3 || desk.Stories.Count == 0)
        {
            var text = Releases[other % Releases.Length];
            var address = $"https://m{one % 4}.example/{other % Releases.Length}-{what % 2}";
            desk.Visit(SourceOf($"m{one % 4}"), ItemOf(text[..60] + new string('!', what), text, address, address));
            return;
        }

        var story = desk.Stories[one % desk.Stories.Count];
        desk.Act(new ActOrder
        {
            Kind = (ActKind)((what - 4 + (one % 2)) % 6),
            Story = story.Id,
            Other = desk.Stories[other % desk.Stories.Count].Id,
            Copies = [story.Carriers[other % story.Carriers.Count].SourceId],
            Title = $"Title {other}",
            Number = other % 2 == 0 ? null : 1 + (other % (desk.Acts.Count + 1)),
            By = "Aida",
        });
    }
}
