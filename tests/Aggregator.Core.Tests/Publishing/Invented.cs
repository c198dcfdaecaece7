using Aggregator.Publishing;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

/// <summary>Stories that no university ever told, in the languages that the alliance writes.</summary>
internal static class Invented
{
    public static readonly DateTimeOffset Now = new(2025, 11, 24, 14, 5, 9, TimeSpan.Zero);

    private static readonly Dictionary<string, string> Names = new()
    {
        ["khazar-polytechnic"] = "Khazar Polytechnic Institute",
        ["steppe"] = "University of the Great Steppe",
        ["yellow-river"] = "Yellow River University",
        ["nile-delta"] = "Nile Delta University",
        ["isfahan"] = "Isfahan School of Arts and Sciences",
        ["chao-phraya"] = "Chao Phraya University",
        ["highland"] = "Highland Agricultural University",
        ["bosphorus"] = "Bosphorus Conservatory",
        ["tien-shan"] = "Tien Shan Technical University",
        ["han-river"] = "Han River University",
    };

    public static Site Site { get; } = new()
    {
        Title = "Silk Road Campus News",
        Subtitle = "What the universities of the alliance have to tell, in their own words",
        IdAuthority = "alliance.example,2026",
        Contact = "mailto:news@alliance.example",
    };

    public static Slice Slice(params IReadOnlyList<Story> stories) => new()
    {
        Site = Site,
        BaseUrl = new Uri("https://news.alliance.example/"),
        AtomId = Aggregator.Publishing.Slice.AtomIdOf(Site, "6f1c3e0e-9a55-4c43-8b7a-8f3a0b7c1f11"),
        Stories = stories,
        LastChange = Now,
    };

    /// <summary>A story that entered so many times four hours ago.</summary>
    public static Story Story(int number, params IReadOnlyList<Carrier> carriers) => new()
    {
        Id = StoryIds.Of(Now.AddHours(-4 * number), 0),
        AtomId = $"tag:alliance.example,2026:story-{number}",
        Entered = Now.AddHours(-4 * number),
        Published = Now.AddHours(-4 * number).AddMinutes(-25),
        Updated = Now.AddHours(-4 * number).AddMinutes(-25),
        Carriers = carriers,
    };

    public static Carrier Carrier(string member, string language, string title, string? summary = null) => new()
    {
        SourceId = $"{member}-news",
        SourceUrl = $"https://{member}.example/feed.xml",
        SourceTitle = $"News of {member}",
        MemberId = member,
        MemberName = Names.GetValueOrDefault(member, member),
        MemberSite = $"https://{member}.example/",
        ItemKey = title,
        FirstSeen = Now,
        Item = Item(language, title, summary, $"https://{member}.example/{language}/{title.Length}"),
        Fingerprint = new Fingerprint { Keys = [], ContentHash = title },
        Republish = Republish.Summary,
    };

    /// <summary>A lead with nothing remarkable but what the test changes.</summary>
    public static Carrier Lead(Func<Item, Item> change)
    {
        var carrier = Carrier("steppe", "ru", "Новость");
        return carrier with { Item = change(carrier.Item) };
    }

    public static Item Item(string language, string title, string? summary, string? link) => new()
    {
        Title = title,
        Link = link,
        Language = language,
        Summary = summary,
        Text = "",
    };

    public static IReadOnlyList<Story> ManyLanguages { get; } =
    [
        Story(0, Carrier("khazar-polytechnic", "az", "Xəzərin gənc mühəndisləri Günəş enerjisi ilə işləyən qayıq hazırladılar",
            "<p>Universitetin tələbə komandası <b>üç həftə</b> ərzində Bakı buxtasında sınaqdan keçirdiyi qayığı cümə günü ictimaiyyətə təqdim edəcək.</p>"),
            Carrier("steppe", "kk", "Бакуде күн қайығы жасалды")),
        Story(1, Carrier("steppe", "ru", "Студенты степного университета восстановили старинную обсерваторию",
            "<p>Реставрация заняла два года: купол собран заново, а телескоп 1911 года снова смотрит на звёзды. Первую экскурсию для школьников проведут в эту субботу.</p>")),
        Story(2, Carrier("yellow-river", "zh", "黄河大学与六国高校共建丝绸之路数字档案馆",
            "<p>档案馆首批上线三万余件手稿、地图与照片，全部免费开放。来自六个国家的学者将在明年春季举行首次联合研讨会，讨论如何为濒危文字建立统一的检索标准，并向中小学提供教学材料。</p>"),
            Carrier("nile-delta", "ar", "أرشيف"), Carrier("isfahan", "fa", "بایگانی")),
        Story(3, Carrier("nile-delta", "ar", "جامعة دلتا النيل تفتح مكتبتها ليلاً للطلاب وسكان المدينة",
            "<p>ابتداءً من الأسبوع المقبل تبقى القاعات الثلاث مفتوحة حتى منتصف الليل، مع دروس مجانية في اللغات والبرمجة يقدمها متطوعون من السنة الأخيرة.</p>")),
        Story(5, Carrier("isfahan", "fa", "پژوهشگران اصفهان کاشی‌های هفت‌رنگ را با هوش مصنوعی مرمت می‌کنند",
            "<p>این روش تازه، رنگ‌های از دست رفته را از روی هزاران عکس قدیمی بازسازی می‌کند و قرار است در بهار آینده در سه مسجد تاریخی آزموده شود.</p>")),
        Story(6, Carrier("chao-phraya", "th", "มหาวิทยาลัยเจ้าพระยาเปิดหลักสูตรการจัดการน้ำร่วมกับสี่ประเทศ",
            "<p>นักศึกษารุ่นแรกหนึ่งร้อยยี่สิบคนจะเรียนรู้จากแม่น้ำจริง ตั้งแต่ต้นน้ำจนถึงปากอ่าว โดยมีอาจารย์จากเวียดนาม ลาว กัมพูชา และจีนร่วมสอน</p>")),
        Story(8, Carrier("highland", "en", "A seed bank in the mountains shares its first thousand varieties",
            "<p>Barley, apricots and forgotten grasses: farmers from five valleys collected them for eight years. From January any university of the alliance may ask for samples &amp; grow them on.</p>")),
        Story(9, Carrier("bosphorus", "tr", "Boğaz’ın iki yakasında aynı anda çalan senfoni", null)),
        Story(10, Carrier("tien-shan", "kk", "Тянь-Шань университеті мұздықтарды бақылайтын жаңа станция ашты",
            "<p>Теңіз деңгейінен үш мың екі жүз метр биіктікте орналасқан станция деректерді нақты уақытта таратады.</p>")),
        Story(12, Carrier("han-river", "ko", "한강대학교, 인공지능 통역으로 열두 개 언어 공동 강의 시작",
            "<p>새 학기부터 여섯 나라 학생들이 저마다의 언어로 같은 수업을 듣는다. 강의 자료는 모두 공개된다.</p>")),
    ];
}
