using Aggregator.Reading.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Reading.Pages;

/// <summary>An HTML page as a tree, taken apart within bounds.</summary>
internal sealed class Page
{
    private const int MostBytes = 20 * 1024 * 1024;
    private const int MostElements = 250_000;

    private readonly Uri? _base;

    private Page(string html, IHtmlDocument tree, Uri url)
    {
        Html = html;
        Tree = tree;
        Url = url;
        var written = html.Contains("<base", StringComparison.OrdinalIgnoreCase)
            ? tree.QuerySelector("base[href]")?.GetAttribute("href")
            : null;
        Base = WebAddress.Base(written, url.AbsoluteUri)!;
        Uri.TryCreate(Base, UriKind.Absolute, out _base);
    }

    /// <summary>The characters, as decoded.</summary>
    public string Html { get; }

    public IHtmlDocument Tree { get; }

    /// <summary>Where it was found in the end.</summary>
    public Uri Url { get; }

    /// <summary>What relative addresses in it are resolved against.</summary>
    public string Base { get; }

    /// <summary>What was said wrongly of the character set; null when nothing was.</summary>
    public string? Warning { get; private init; }

    /// <summary>BCP 47, as the page's root says; null when it does not.</summary>
    public string? Language => LanguageTag.Of(Tree.DocumentElement.GetAttribute("lang"));

    /// <summary>The absolute http(s) address that was written; null when it is none, or a place in the page.</summary>
    public string? Absolute(string? written) =>
        written is null || written.TrimStart().StartsWith('#') ? null : WebAddress.Within(written, _base);

    /// <summary>The page, or why it is none.</summary>
    public static (Page? Page, ReadFailure? Failure) Open(
        Document document, string? language, ReadLimits limits, CancellationToken cancel)
    {
        if (document.Body.Length > MostBytes)
            return (null, new ReadFailure(ReadFailureKind.TooLarge, "The page is larger than 20 MiB."));
        if (!IsMarkup(document.ContentType) && !document.Body.Span.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8))
            return (null, new ReadFailure(ReadFailureKind.NotAFeed, $"It is {document.ContentType}, not a page."));
        var charset = Charset.Choose(document.Body.Span, document.ContentType, language);
        var html = charset.Encoding.GetString(document.Body.Span[charset.Preamble..]);
        try
        {
            return (new Page(html, Parse(html, limits, cancel), document.Url) { Warning = charset.Warning }, null);
        }
        catch (OutOfBoundsException outOfBounds)
        {
            return (null, new ReadFailure(ReadFailureKind.TooLarge, outOfBounds.Message));
        }
    }

    private static bool IsMarkup(string? contentType) =>
        contentType is not { Length: > 0 } type
        || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || type.Contains("html", StringComparison.OrdinalIgnoreCase)
        || type.Contains("xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The parser's time grows with the square of the depth, and it knows no cancellation: it is watched as it
    /// makes each element, and stopped by an exception, for it has no other brake.</summary>
    private static IHtmlDocument Parse(string html, ReadLimits limits, CancellationToken cancel)
    {
        var count = 0;
        IElement? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                cancel.ThrowIfCancellationRequested();
                if (++count > MostElements)
                    throw new OutOfBoundsException($"The page has more than {MostElements:N0} elements.");
                // The one before: the new one has no parent yet.
                if (Depth(last) > limits.HtmlDepth)
                    throw new OutOfBoundsException($"The page nests more than {limits.HtmlDepth} elements.");
                last = element;
            },
        });
        return parser.ParseDocument(html);
    }

    private static int Depth(INode? node)
    {
        var depth = 0;
        for (; node is not null; node = node.Parent)
            depth++;
        return depth;
    }

    private sealed class OutOfBoundsException(FormattableString message)
        : Exception(FormattableString.Invariant(message));
}
