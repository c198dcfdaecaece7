using System.Xml.Linq;
using Aggregator.Publishing;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

/// <summary>A written feed as a client sees it.</summary>
internal static class Atom
{
    public static readonly XNamespace Ns = "http://www.w3.org/2005/Atom";

    private static readonly string[] Shown = ["rel", "href", "hreflang", "title"];

    public static XElement Feed(Slice slice) => Parsed.Xml(AtomWriter.Write(slice));

    public static XElement Entry(Story story) => Assert.Single(Feed(Invented.Slice(story)).Elements(Ns + "entry"));

    public static XElement Entry(Carrier lead) => Entry(Invented.Story(0, lead));

    public static string? Text(this XElement element, string name) => element.Element(Ns + name)?.Value;

    /// <summary>"relation address", with the language or title that goes with it; of all relations where none is
    /// named.</summary>
    public static IEnumerable<string> Links(this XElement element, params string[] relations) =>
        from link in element.Elements(Ns + "link")
        where relations.Length == 0 || relations.Contains((string?)link.Attribute("rel"))
        select string.Join(' ', Shown.Select(name => (string?)link.Attribute(name)).OfType<string>());
}
