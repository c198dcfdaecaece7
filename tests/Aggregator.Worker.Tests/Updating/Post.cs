using System.Globalization;
using System.Net;

namespace Aggregator.Updating;

/// <summary>One piece of news as a feed of a test states it.</summary>
internal sealed record Post
{
    private static readonly string[] Subjects =
    [
        "The chess team of the university won the league of the capital",
        "Опубликован атлас ледников Памира, над которым работали пять кафедр",
        "Neft sənayesi muzeyi əsas binada ziyarətçilər üçün qapılarını açdı",
        "学校与十二所高校签署联合培养石油工程硕士协议",
        "افتتاح مختبر جديد للطاقة الشمسية في كلية الهندسة",
        "Fizik bölümü öğrencileri olimpiyattan iki gümüş madalyayla döndü",
    ];

    /// <summary>Which piece it is; its title and text tell it from every other.</summary>
    public required int Number { get; init; }

    public string? Guid { get; init; }

    public string? Link { get; init; }

    public string? Date { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Another piece for each number, dated a day later each.</summary>
    public static Post Of(int number, DateTimeOffset first, string host = "https://asoiu.example") => new()
    {
        Number = number,
        Guid = $"{host}/?p={number}",
        Link = $"{host}/news/{number}",
        Date = Rfc822(first.AddDays(number)),
        Title = string.Create(CultureInfo.InvariantCulture, $"{Subjects[(number + 6000) % Subjects.Length]} {Word(number)}"),
        Text = string.Join(' ', Enumerable.Range(0, 40).Select(place => Word((number * 40) + place))),
    };

    public static string Rfc822(DateTimeOffset date) => date.ToString("r", CultureInfo.InvariantCulture);

    public static string Feed(params IEnumerable<Post> posts) => $"""
        <rss version="2.0"><channel><title>News</title>{string.Concat(posts.Select(post => post.Item()))}</channel></rss>
        """;

    private string Item() =>
        $"<item>{Element("title", Title)}{Element("link", Link)}{Element("guid", Guid)}{Element("pubDate", Date)}"
        + $"{Element("description", Text)}</item>";

    private static string Element(string name, string? text) =>
        text is null ? "" : $"<{name}>{WebUtility.HtmlEncode(text)}</{name}>";

    // A word for each number: no two pieces share three in a row.
    private static string Word(int number)
    {
        const string letters = "bdfgklmnprstvz";
        const string vowels = "aeiou";
        var word = "";
        for (var rest = ((number + 100_000) * 7919) + 97; word.Length < 6; rest = (rest / 70) + 13)
            word += $"{letters[rest % letters.Length]}{vowels[rest / letters.Length % vowels.Length]}";
        return word;
    }
}
