using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Aggregator.Publishing;

/// <summary>Writes a slice as an Atom feed (RFC 4287).</summary>
public static class AtomWriter
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    /// <summary>The address within the site.</summary>
    public const string Path = "atom.xml";

    /// <summary>A feed ends before the entry that would make it larger, in bytes.</summary>
    public const int MostBytes = 3_000_000;

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n", // The same bytes on every system.
    };

    public static Publication Write(Slice slice)
    {
        using var body = new MemoryStream();
        using (var xml = XmlWriter.Create(body, Settings))
        {
            new BoundedAtomFormatter(AtomFeed.Of(slice), body, MostBytes).WriteTo(xml);
        }

        return Publication.Of(ContentType, body.ToArray(), slice.LastChange);
    }

    /// <summary>The formatter, ended in time: an entry that makes the document too large is taken back.</summary>
    private sealed class BoundedAtomFormatter(SyndicationFeed feed, Stream body, int most) : Atom10FeedFormatter(feed)
    {
        protected override void WriteItems(XmlWriter writer, IEnumerable<SyndicationItem> items, Uri feedBaseUri)
        {
            foreach (var item in items)
            {
                writer.Flush();
                var end = body.Length;
                WriteItem(writer, item, feedBaseUri);
                writer.Flush();
                if (body.Length <= most) continue;

                // Between entries the writer is in the same state as before the last one.
                body.SetLength(end);
                return;
            }
        }
    }
}
