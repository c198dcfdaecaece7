using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Reading.Feeds;

/// <summary>Reads a feed of any format: strictly first, and where that fails once more with tolerance.</summary>
public static class FeedReader
{
    private const int LongestCharacter = 16;
    private const int LongestDeclaration = 400;
    private const int Stretch = 16_384;
    private const int MostAttributes = 250;

    private static readonly SearchValues<byte> InTag = SearchValues.Create("=>\"'"u8);

    private static readonly XmlReaderSettings Strict = new()
    {
        // RSS 0.91 has a DTD; nothing is ever fetched or expanded for it.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Understands a document as a feed. Never throws for what is in it.</summary>
    public static ReadResult Read(Source source, Document document, ReadLimits limits, CancellationToken cancel)
    {
        // Most feeds are well-formed XML in UTF-8: those are passed over once.
        if (Charset.Presumed(document.Body.Span, document.ContentType) is { } presumed
            && Text(presumed) is { Length: > 0 } likely && likely.Span[0] == '<' && EndlessTag(likely.Span) is null
            && ReadStrictly(likely, presumed, Context(presumed, null), out _) is { } read)
        {
            return read;
        }

        var charset = Charset.Choose(document.Body.Span, document.ContentType, source.Language);
        var text = Text(charset);
        var first = charset.Encoding.GetString(text.Span[..Math.Min(text.Length, LongestCharacter)]).TrimStart();
        if (first.Length == 0)
        {
            return ReadResult.Failed("feed", ReadFailureKind.NotAFeed, "The document is empty.");
        }

        if (first[0] is '{' or '[')
        {
            return JsonFeed.Read(charset.Encoding.GetString(text.Span), Context(charset, null));
        }

        var fault = EndlessTag(text.Span);
        return fault is null && ReadStrictly(text, charset, Context(charset, null), out fault) is { } result
            ? result
            : ReadTolerantly(text, charset, Context(charset, fault));

        ReadOnlyMemory<byte> Text(CharsetChoice choice)
        {
            var body = document.Body[choice.Preamble..];
            return body[LeadingSpace(body.Span, choice.Encoding.GetByteCount("<"))..];
        }

        FeedContext Context(CharsetChoice choice, string? fault)
        {
            var context = new FeedContext(source, document, limits, cancel);
            context.Warnings.AddAll(choice.Warning);
            if (fault is not null)
            {
                context.SayOnce(fault);
            }

            return context;
        }
    }

    // null when the rules of XML are broken.
    private static ReadResult? ReadStrictly(
        ReadOnlyMemory<byte> text, CharsetChoice charset, FeedContext context, out string? fault)
    {
        fault = null;
        var declaration = Declaration(text.Span, charset.Encoding);
        try
        {
            var settled = new XmlParserContext(null, null, null, XmlSpace.None, charset.Encoding);
            using var xml = XmlReader.Create(Stream(text[declaration..]), Strict, settled);
            return XmlFeed.Read(xml, context);
        }
        catch (XmlException broken)
        {
            var column = broken.LinePosition + (broken.LineNumber == 1 ? declaration : 0);
            fault = string.Create(
                CultureInfo.InvariantCulture,
                $"line {broken.LineNumber}, column {column}: not well-formed XML; read with tolerance");
            return null;
        }
    }

    private static ReadResult ReadTolerantly(ReadOnlyMemory<byte> text, CharsetChoice charset, FeedContext context)
    {
        using var xml = new TolerantXmlReader(charset.Encoding.GetString(text.Span), context);
        return XmlFeed.Read(xml, context);
    }

    // XmlReader compares all attributes of a tag with each other: 19 s for a million of them. In a tag there is no '<',
    // so only a stretch without one that is full of '=' is looked at; the tolerant reader keeps the first so many.
    private static string? EndlessTag(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at + Stretch <= text.Length;)
        {
            var stretch = text.Slice(at, Stretch);
            if (stretch.LastIndexOf((byte)'<') >= 0 || stretch.Count((byte)'=') <= MostAttributes)
            {
                at += Stretch;
                continue;
            }

            var start = Math.Max(0, text[..at].LastIndexOf((byte)'<'));
            var length = text[at..].IndexOf((byte)'<');
            var end = length < 0 ? text.Length : at + length;
            if (Attributes(text[start..end]) > MostAttributes)
            {
                return TolerantTokens.TooManyAttributes;
            }

            at = end;
        }

        return null;
    }

    // The '=' outside quotes from a '<' to the end of its tag; in an encoding of more bytes zeros stand between.
    private static int Attributes(ReadOnlySpan<byte> tag)
    {
        var name = tag[1..].TrimStart((byte)0);
        if (name.Length == 0 || name[0] is (byte)'!' or (byte)'?' or (byte)' ')
        {
            return 0;
        }

        var attributes = 0;
        for (var at = tag.IndexOfAny(InTag); at >= 0; at = tag.IndexOfAny(InTag))
        {
            var mark = tag[at];
            tag = tag[(at + 1)..];
            if (mark == '>')
            {
                break;
            }

            if (mark == '=')
            {
                attributes++;
                continue;
            }

            var close = tag.IndexOf(mark);
            tag = close < 0 ? default : tag[(close + 1)..];
        }

        return attributes;
    }

    // Nothing may stand before an XML declaration, and often a line break does.
    private static int LeadingSpace(ReadOnlySpan<byte> text, int characterWidth)
    {
        var at = text.IndexOfAnyExcept(" \t\r\n\0"u8);
        return at < 0 ? text.Length : at - (at % characterWidth);
    }

    // The bytes of the XML declaration. The character set is settled; XmlReader would believe the declaration instead.
    private static int Declaration(ReadOnlySpan<byte> text, Encoding charset)
    {
        // The head may end within a character, which a strict decoder would not forgive.
        charset = charset.CodePage == Encoding.UTF8.CodePage ? Encoding.UTF8 : charset;
        var head = charset.GetString(text[..Math.Min(text.Length, LongestDeclaration)]);
        var end = head.StartsWith("<?xml ", StringComparison.OrdinalIgnoreCase) ? head.AsSpan().IndexOf("?>") + 2 : 0;

        // What stands for a broken byte may take more bytes than it: a broken declaration is left to the readers.
        return end > 2 && Ascii.IsValid(head.AsSpan(0, end)) ? charset.GetByteCount(head.AsSpan(0, end)) : 0;
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);
}
