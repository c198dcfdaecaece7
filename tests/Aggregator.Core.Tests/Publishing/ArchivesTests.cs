using System.Xml.Linq;
using Aggregator.Publishing;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

public sealed class ArchivesTests
{
    private const int Retention = 30;

    private static readonly DateTimeOffset Monday = new(2025, 11, 24, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_that_is_over_is_archived_whole_and_today_only_what_is_full()
    {
        var archives = Archives.Of([.. Day(-2, 3), .. Day(-1, 250), .. Day(0, 130)], Monday.AddHours(20), Retention);

        Assert.Equal(
            ["2025-11-22-1", "2025-11-23-1", "2025-11-23-2", "2025-11-23-3", "2025-11-24-1"],
            archives.Select(archive => archive.Name));
        Assert.Equal([3, 100, 100, 50, 100], archives.Select(archive => archive.Ids.Count));
    }

    [Fact]
    public void The_archives_are_a_chain()
    {
        var archives = Archives.Of([.. Day(-2, 1), .. Day(-1, 101)], Monday, Retention);

        Assert.Equal([null, "2025-11-22-1", "2025-11-23-1"], archives.Select(archive => archive.Previous));
        Assert.Equal(["2025-11-23-1", "2025-11-23-2", null], archives.Select(archive => archive.Next));
    }

    [Fact]
    public void An_archive_never_gains_a_story_whatever_enters_and_whatever_is_forgotten()
    {
        var ids = new List<string>();
        var known = new Dictionary<string, HashSet<string>>();
        var random = new Random(20251124);
        for (var hour = 0; hour < 24 * 90; hour++)
        {
            var now = Monday.AddHours(hour);
            ids.AddRange(Enumerable.Range(0, random.Next(0, 20)).Select(n => StoryIds.Of(now, n)));
            var forgotten = StoryIds.From(now.AddDays(-Retention));
            ids.RemoveAll(id => string.CompareOrdinal(id, forgotten) < 0);
            foreach (var archive in Archives.Of(ids, now, Retention))
            {
                if (known.TryGetValue(archive.Name, out var before)) Assert.Subset(before, archive.Ids.ToHashSet());
                known[archive.Name] = archive.Ids.ToHashSet();
            }
        }

        Assert.InRange(known.Count, 80, 400);
    }

    [Fact]
    public void Every_story_is_in_an_archive_but_the_newest_of_today()
    {
        string[] ids = [.. Day(-20, 40), .. Day(-3, 120), .. Day(0, 220)];
        var archived = Archives.Of(ids, Monday.AddHours(23), Retention).SelectMany(archive => archive.Ids);

        Assert.Equal(ids[..^20], archived);
    }

    [Fact]
    public void An_archive_document_says_what_it_is_and_what_comes_before_and_after()
    {
        var archive = new ArchiveDocument("2025-11-23-1", [StoryIds.Of(Invented.Now, 0)]) { Previous = "2025-11-21-4", Next = "2025-11-23-2" };
        var slice = Invented.Slice(Invented.ManyLanguages);
        var written = AtomWriter.Write(slice, archive);
        var feed = Parsed.Xml(written);

        Assert.Empty(Jing.Complaints(("archive", written.Body)));
        Assert.Equal(slice.AtomId, feed.Text("id"));
        Assert.NotNull(feed.Element(XNamespace.Get("http://purl.org/syndication/history/1.0") + "archive"));
        Assert.Equal(
            [
                "self https://news.alliance.example/archive/2025-11-23-1.xml",
                "alternate https://news.alliance.example/",
                "current https://news.alliance.example/atom.xml",
                "prev-archive https://news.alliance.example/archive/2025-11-21-4.xml",
                "next-archive https://news.alliance.example/archive/2025-11-23-2.xml",
            ],
            feed.Links());
    }

    [Fact]
    public void News_elsewhere_change_no_byte_of_an_archive()
    {
        var archive = new ArchiveDocument("2025-11-23-1", [StoryIds.Of(Invented.Now.AddDays(-1), 0)]);
        var slice = Invented.Slice(Invented.ManyLanguages);
        var later = slice with { LastChange = slice.LastChange.AddDays(3), Tombstones = Extremes.All["with-tombstones"].Tombstones };

        Assert.Equal(AtomWriter.Write(slice, archive).ETag, AtomWriter.Write(later, archive).ETag);
    }

    [Fact]
    public void The_subscription_document_leads_into_the_archive_and_is_none()
    {
        var feed = Atom.Feed(Invented.Slice() with { NewestArchive = "2025-11-23-1" });

        Assert.Contains("prev-archive https://news.alliance.example/archive/2025-11-23-1.xml", feed.Links());
        Assert.DoesNotContain("purl.org/syndication/history", feed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_archive_holds_yet_is_one_of_its_own_whose_name_is_never_given_to_another()
    {
        string[] ids = [.. Day(-1, 40), .. Day(0, 157)];
        var now = ArchiveList.Of(ids, Monday.AddHours(12), Retention);
        var later = ArchiveList.Of([.. ids, .. Day(0, 200).Skip(157)], Monday.AddDays(3), Retention);

        Assert.Equal("2025-11-24-1", now.Newest);
        Assert.Equal(("2025-11-24-2-57", "2025-11-24-1"), (now.Rest!.Name, now.Rest.Previous));
        Assert.Equal(ids[^57..], now.Rest.Ids);
        Assert.Equal(ids[^57..], later.Find("2025-11-24-2-57")!.Ids);
        Assert.Equal(ids[^57..^54], later.Find("2025-11-24-2-3")!.Ids);
        Assert.Null(later.Rest);
    }

    [Theory]
    [InlineData("2025-11-24-2-58")]
    [InlineData("2025-11-24-2-0")]
    [InlineData("2025-11-24-2-057")]
    [InlineData("2025-11-24-2-+5")]
    [InlineData("2025-11-24-1-100")]
    [InlineData("2025-11-24-2")]
    [InlineData("2025-11-24")]
    [InlineData("2025-11-25-1-1")]
    [InlineData("x-1")]
    [InlineData("1")]
    [InlineData("")]
    public void There_is_no_archive_of_another_name(string name)
    {
        var archives = ArchiveList.Of([.. Day(-1, 40), .. Day(0, 157)], Monday.AddHours(12), Retention);

        Assert.Null(archives.Find(name));
    }

    [Fact]
    public void A_feed_that_ends_before_the_archive_begins_leads_to_what_lies_between()
    {
        string[] ids = [.. Day(-1, 40), .. Day(0, 60)];
        var archives = ArchiveList.Of(ids, Monday.AddHours(12), Retention);
        var slice = Invented.Slice([.. ids.Reverse().Select((id, n) => Invented.Story(n, Long(1_000)) with { Id = id })]) with
        {
            NewestArchive = archives.Newest,
            Unarchived = archives.Rest,
        };
        var heavy = slice with { Stories = [.. slice.Stories.Select(story => story with { Carriers = [Long(100_000)] })] };

        Assert.InRange(Atom.Feed(heavy).Elements(Atom.Ns + "entry").Count(), 10, 59);
        Assert.Equal("2025-11-24-1-60", AtomWriter.ArchiveBehind(heavy));
        Assert.Contains("prev-archive https://news.alliance.example/archive/2025-11-24-1-60.xml", Atom.Feed(heavy).Links());
        Assert.Equal("2025-11-23-1", AtomWriter.ArchiveBehind(slice));
        Assert.Contains("prev-archive https://news.alliance.example/archive/2025-11-23-1.xml", Atom.Feed(slice).Links());
    }

    private static Carrier Long(int letters)
    {
        var carrier = Invented.Carrier("steppe", "en", "News");
        var item = carrier.Item with { Content = $"<p>{new string('x', letters)}</p>" };
        return carrier with { Item = item, Republish = Republish.Full };
    }

    private static IEnumerable<string> Day(int day, int stories) =>
        Enumerable.Range(0, stories).Select(n => StoryIds.Of(Monday.AddDays(day).AddMinutes(n), 0));
}
