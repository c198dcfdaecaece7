using Aggregator.Publishing;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;
using static System.FormattableString;

namespace Aggregator.Benchmarks;

/// <summary>The stories that publishing is measured on, made up of a seed: of many members, in several scripts, with a
/// summary of two paragraphs each, every third carried twice.</summary>
internal static class StoryInputs
{
    private static readonly DateTimeOffset Newest = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private static readonly (string Language, string[] Words)[] Tongues =
    [
        ("en", "university research students silk road partnership conference of and the in science".Split(' ')),
        ("az", "universitet rektor yeni proqram tələbə elm konfrans beynəlxalq ipək yolu əməkdaşlıq və".Split(' ')),
        ("ru", "университет студенты наука конференция сотрудничество и в на новый совместный проект".Split(' ')),
        ("zh", "大学 学术 会议 合作 丝绸之路 高校联盟 学生 研究 项目".Split(' ')),
        ("fa", "دانشگاه پژوهش دانشجویان جاده ابریشم همکاری همایش و علمی".Split(' ')),
    ];

    /// <summary>The newest so many, newest first, as a slice with everything.</summary>
    public static Slice Slice(int stories) => new()
    {
        Site = Site,
        BaseUrl = new Uri("https://news.alliance.example/"),
        AtomId = Aggregator.Publishing.Slice.AtomIdOf(Site, "6f1c3e0e-9a55-4c43-8b7a-8f3a0b7c1f11"),
        Stories = [.. Enumerable.Range(0, stories).Select(Story)],
        LastChange = Newest,
    };

    private static Site Site { get; } = new() { Title = "News of the alliance", IdAuthority = "alliance.example,2026" };

    private static Story Story(int number)
    {
        var random = new Random(number);
        var entered = Newest.AddMinutes(-10 * number);
        var carriers = Enumerable.Range(0, number % 3 == 0 ? 2 : 1).Select(_ => Carrier(random, number, entered));
        return new Story
        {
            Id = StoryIds.Of(entered, 0),
            AtomId = Invariant($"tag:alliance.example,2026:story-{number}"),
            Entered = entered,
            Published = entered.AddMinutes(-30),
            Updated = entered.AddMinutes(-30),
            Carriers = [.. carriers],
        };
    }

    private static Carrier Carrier(Random random, int number, DateTimeOffset entered)
    {
        var member = Invariant($"member-{random.Next(173)}");
        var (language, words) = Tongues[random.Next(Tongues.Length)];
        var link = $"https://{member}.example/{language}/news/{number}";
        return new Carrier
        {
            SourceId = $"{member}-news",
            SourceUrl = $"https://{member}.example/feed.xml",
            SourceTitle = $"News of {member}",
            SourceSite = $"https://{member}.example/",
            MemberId = member,
            MemberName = $"University of {member}",
            MemberSite = $"https://{member}.example/",
            Country = "AZ",
            ItemKey = link,
            FirstSeen = entered,
            Republish = Republish.Summary,
            Fingerprint = new Fingerprint { Keys = [], ContentHash = link },
            Item = new Item
            {
                Title = Sentence(random, words, 9),
                Link = link,
                Language = language,
                Text = "",
                Summary = $"<p>{Sentence(random, words, 30)} &amp; <b>{Sentence(random, words, 3)}</b></p>"
                    + $"<p><a href=\"{link}\">{Sentence(random, words, 5)}</a> {Sentence(random, words, 30)}</p>",
                Authors = [new Person("Press office", null)],
                Categories = [words[0], words[1]],
                Image = $"https://{member}.example/images/{number}.jpg",
            },
        };
    }

    private static string Sentence(Random random, string[] words, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
}
