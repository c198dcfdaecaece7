using System.Globalization;
using Aggregator.Reading.Text;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>A link that may lead from one page of a list to another.</summary>
internal sealed class PagerLink
{
    /// <summary>So many of a kind are looked at closely.</summary>
    public const int Most = 20;

    private const int LongestText = 60;
    private const int MostNodes = 600;

    /// <summary>Words that a pager has at most, and levels that it is high.</summary>
    private const int MostWords = 60;
    private const int MostLevels = 5;

    /// <summary>A month has them all; a pager that shows so many says "next" beside.</summary>
    private static readonly string[] LastDays = ["26", "27", "28"];

    private readonly IElement _element;
    private readonly string _text;

    private PagerLink(IElement element, string address)
    {
        (_element, Address) = (element, address);
        _text = element.LocalName is "link" ? "" : OneLine.Of(ElementText.Of(element), LongestText);
    }

    /// <summary>Without a place in the page.</summary>
    public string Address { get; }

    /// <summary>rel=next (HTML Standard, 4.6.7).</summary>
    public bool IsRelated => (_element.GetAttribute("rel") ?? "")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Contains("next", StringComparer.OrdinalIgnoreCase);

    public bool SaysNext =>
        PagerWords.IsNext(_text)
        || PagerWords.IsNext(_element.GetAttribute("title"))
        || PagerWords.IsNext(_element.GetAttribute("aria-label"))
        || (_text.Length == 0 && PagerWords.IsNext(_element.QuerySelector("img[alt]")?.GetAttribute("alt")));

    /// <summary>An arrow one page on, or an icon that is named so.</summary>
    public bool IsStep => PagerWords.IsStep(_text) || (!_text.Any(char.IsLetterOrDigit) && IsNamedNext());

    public bool IsLeap => PagerWords.IsLeap(_text);

    public bool IsInCalendar => Around().Any(IsCalendar);

    /// <summary>The link; null when it leads nowhere, or to another server.</summary>
    public static PagerLink? Of(Page page, IElement element) =>
        element.LocalName is "a" or "area" or "link"
        && page.Absolute(element.GetAttribute("href")) is { } written
        && Uri.TryCreate(written, UriKind.Absolute, out var address)
        && IsSameOrigin(address, page.Url)
            ? new PagerLink(element, Bare(address))
            : null;

    public static string Bare(Uri address) => address.GetLeftPart(UriPartial.Query);

    public bool IsNumbered(int number) =>
        _text.Length > 0 && PagerWords.IsNumber(_text, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether it stands among the numbers of pages: in an element that is named so, or beside the number of
    /// the page before.</summary>
    public bool IsInPager(int number)
    {
        var before = (number - 1).ToString(CultureInfo.InvariantCulture);
        return !IsInCalendar
            && (PagerWords.NamesPager(Names(_element))
                || Around().Any(outer => PagerWords.NamesPager(Names(outer)) || Words(outer) is { Count: <= MostWords } words
                    && words.Exists(word => PagerWords.IsNumber(word, before))));
    }

    private static bool IsCalendar(IElement element) =>
        Names(element) is var names
        && (names.Contains("calendar", StringComparison.OrdinalIgnoreCase)
            || names.Contains("datepicker", StringComparison.OrdinalIgnoreCase)
            || (element.LocalName == "table" && LastDays.All(Words(element).Contains)));

    private static string Names(IElement element) => $"{element.Id} {element.ClassName}";

    /// <summary>Of the beginning of an element: a pager and a month are short.</summary>
    private static List<string> Words(IElement element) =>
    [
        .. element.GetDescendants().Take(MostNodes).OfType<IText>()
            .Where(text => text.Length <= LongestText * 2)
            .SelectMany(text => Folding.Fold(text.Data).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Take(MostWords + 1),
    ];

    private static bool IsSameOrigin(Uri one, Uri other) =>
        Uri.Compare(
            one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private bool IsNamedNext() =>
        _element.QuerySelectorAll("i, span, img, svg").Take(3).Append(_element).Append(_element.ParentElement)
            .Any(element => PagerWords.NamesNext(element?.ClassName));

    private IEnumerable<IElement> Around() =>
        _element.GetAncestors().OfType<IElement>().Take(MostLevels)
            .TakeWhile(element => element.LocalName is not ("body" or "html"));
}
