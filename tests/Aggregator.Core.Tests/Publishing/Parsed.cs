using System.Text;
using System.Xml.Linq;
using Aggregator.Publishing;
using Aggregator.Sources;
using Aggregator.Stories;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Core.Tests.Publishing;

/// <summary>A written document as a client understands it.</summary>
internal static class Parsed
{
    public static IHtmlDocument Front(params IReadOnlyList<Story> stories) => Front(Invented.Site, stories);

    public static IHtmlDocument Front(Site site, params IReadOnlyList<Story> stories) =>
        Page(PageWriter.Write(Invented.Slice(stories) with { Site = site }));

    public static IHtmlDocument Page(Publication page) => new HtmlParser().ParseDocument(Text(page));

    public static IHtmlDocument Page(ReadOnlyMemory<byte> page) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Span));

    public static XElement Xml(Publication document)
    {
        using var body = new MemoryStream(document.Body.ToArray());
        return XDocument.Load(body).Root!;
    }

    public static string Text(Publication page) => Encoding.UTF8.GetString(page.Body.Span);
}
