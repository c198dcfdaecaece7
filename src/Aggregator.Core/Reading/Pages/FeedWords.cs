namespace Aggregator.Reading.Pages;

/// <summary>The words around feeds and news in the alliance's languages (feed-words.txt).</summary>
internal static class FeedWords
{
    private static readonly Dictionary<string, WordList> Sections = WordList.Sections("feed-words.txt");

    /// <summary>"Comments Feed", "Yorumlar RSS", "评论".</summary>
    public static bool SpeaksOfComments(string? text) => Sections["comments"].IsIn(text);

    /// <summary>"What is RSS?".</summary>
    public static bool Explains(string? text) =>
        text is not null && (text.AsSpan().IndexOfAny('?', '？', '؟') >= 0 || Sections["explained"].IsIn(text));

    public static bool IsExplaining(string word) => Sections["explained"].Holds(word);

    /// <summary>Whether the word is how menus and addresses call the news.</summary>
    public static bool IsNews(string word) => Sections["news"].Holds(word);

    /// <summary>Whether a text names the news: "News", "Новости университета", "新闻中心".</summary>
    public static bool SpeaksOfNews(string? text) => Sections["news"].IsIn(text);
}
