using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Aggregator.Reading.Text;

/// <summary>
/// Finds out in which character set bytes are written. What the bytes prove comes first (a byte order mark, valid
/// UTF-8), then what is said (HTTP header, declaration, meta), then what is likely.
/// </summary>
public static class Charset
{
    private const int HeadLength = 4_096;
    private const int SampleLength = 65_536;
    private const float Doubtful = 0.5f;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether there is one of this name, written as servers do.</summary>
    public static bool IsKnown(string name) => CharsetName.Find(name) is not null;

    /// <summary>The text of bytes in the character set of this name, whatever they say of themselves.</summary>
    public static string Decode(string name, ReadOnlySpan<byte> body)
    {
        var encoding = CharsetName.Find(name) ?? Encoding.UTF8;
        return encoding.GetString(body.StartsWith(encoding.Preamble) ? body[encoding.Preamble.Length..] : body);
    }

    /// <summary>UTF-8 where nothing says otherwise, without a look at all bytes; null when they must be looked at. It
    /// throws at the first byte that is not UTF-8: then <see cref="Choose"/>.</summary>
    public static CharsetChoice? Presumed(ReadOnlySpan<byte> body, string? contentType)
    {
        if (body.StartsWith(Encoding.UTF8.Preamble))
        {
            return new CharsetChoice(Strict, 3);
        }

        return WideOf(body) is null && Label(body, contentType) is null or { CodePage: 65001 }
            ? new CharsetChoice(Strict, 0)
            : null;
    }

    /// <summary>The character set, the length of the mark before the text, and what an admin should know.</summary>
    public static CharsetChoice Choose(ReadOnlySpan<byte> body, string? contentType, string? language)
    {
        if (ByteOrderMark(body) is { } marked)
        {
            return marked;
        }

        var label = Label(body, contentType);
        return Utf8.IsValid(body) ? Valid(body, label) : Legacy(body, label, language);
    }

    /// <summary>The text of bytes in the character set that they are written in.</summary>
    public static string Decode(ReadOnlySpan<byte> body, string? contentType, string? language)
    {
        var choice = Choose(body, contentType, language);
        return choice.Encoding.GetString(body[choice.Preamble..]);
    }

    private static CharsetChoice? ByteOrderMark(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(Encoding.UTF8.Preamble))
        {
            return Utf8.IsValid(body) ? new CharsetChoice(Encoding.UTF8, 3) : null;
        }

        return WideOf(body);
    }

    // UTF-16 and UTF-32. Without a mark, the zeros around the first '<' or '{' tell.
    private static CharsetChoice? WideOf(ReadOnlySpan<byte> body) =>
        body.Length < 4 ? null : (body[0], body[1], body[2], body[3]) switch
        {
            (0xFF, 0xFE, 0, 0) => new CharsetChoice(Encoding.UTF32, 4),
            (0, 0, 0xFE, 0xFF) => new CharsetChoice(CharsetName.Get("utf-32BE"), 4),
            (0xFF, 0xFE, _, _) => new CharsetChoice(Encoding.Unicode, 2),
            (0xFE, 0xFF, _, _) => new CharsetChoice(Encoding.BigEndianUnicode, 2),
            ( > 0, 0, 0, 0) => new CharsetChoice(Encoding.UTF32, 0),
            (0, 0, 0, > 0) => new CharsetChoice(CharsetName.Get("utf-32BE"), 0),
            ( > 0, 0, > 0, 0) => new CharsetChoice(Encoding.Unicode, 0),
            (0, > 0, 0, > 0) => new CharsetChoice(Encoding.BigEndianUnicode, 0),
            _ => null,
        };

    // The server's word counts for more than the document's, unless it is one that servers say without looking, or the
    // bytes look like what the document says.
    private static Encoding? Label(ReadOnlySpan<byte> body, string? contentType)
    {
        var server = CharsetName.Find(CharsetLabel.OfHeader(contentType));
        var document = CharsetName.Find(CharsetLabel.OfDocument(Head(body)));
        server = IsPossible(server, body) ? server : null;
        document = IsPossible(document, body) ? document : null;
        if (server is null || document is null || server.CodePage == document.CodePage || IsCareless(document))
        {
            return server ?? document;
        }

        return IsCareless(server) || Seen(body)?.CodePage == document.CodePage ? document : server;
    }

    // UTF-16 and UTF-32 would have been seen; a label that says so is wrong.
    private static bool IsPossible(Encoding? label, ReadOnlySpan<byte> body) =>
        label is not null && label.CodePage is not (1200 or 1201 or 12000 or 12001) && !body.IsEmpty;

    private static CharsetChoice Valid(ReadOnlySpan<byte> body, Encoding? label)
    {
        // ISO 2022 hides everything in ASCII.
        if (label is { CodePage: >= 50220 and <= 50229 } && body.Contains((byte)0x1B))
        {
            return new CharsetChoice(label, 0);
        }

        var isAscii = Ascii.IsValid(body);
        return new CharsetChoice(
            Encoding.UTF8,
            0,
            isAscii || label is null or { CodePage: 65001 or 1252 }
                ? null
                : $"the document is said to be {label.WebName}, but it is UTF-8");
    }

    private static CharsetChoice Legacy(ReadOnlySpan<byte> body, Encoding? label, string? language)
    {
        var preamble = body.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        body = body[preamble..];
        language ??= CharsetLabel.Language(Head(body));
        var (good, bad, script) = CountUtf8(body);
        if (IsCareless(label) ? good >= bad : good > 2 && good >= 4 * bad)
        {
            var usual = CharsetName.Usual(language ?? script);
            var some = $"{bad} bytes of the document are not UTF-8 and were read as {usual.WebName}";
            return new CharsetChoice(Utf8With(usual), preamble, some);
        }

        if (!IsCareless(label) && IsClean(label!, body))
        {
            return new CharsetChoice(label!, preamble);
        }

        var choice = Seen(body)
            ?? (IsCareless(label) ? LatinAlphabets.Explaining(body) ?? CharsetName.Usual(language) : label!);
        var differs = label is not null && label.CodePage != choice.CodePage;
        var wrong = $"the document is said to be {label?.WebName}, but looks like {choice.WebName} and was read so";
        return new CharsetChoice(choice, preamble, differs ? wrong : null);
    }

    // Labels that servers and programs write without looking, and none at all.
    private static bool IsCareless(Encoding? label) => label is null or { CodePage: 1252 or 65001 };

    // Characters that are UTF-8, bytes that are not, and a language of the first letter's script.
    private static (int Good, int Bad, string? Script) CountUtf8(ReadOnlySpan<byte> body)
    {
        int good = 0, bad = 0;
        string? script = null;
        for (var at = NextHigh(body); at >= 0; at = NextHigh(body))
        {
            body = body[at..];
            var done = Rune.DecodeFromUtf8(body, out var rune, out var read) == OperationStatus.Done;
            script ??= done ? CharsetName.LanguageOf(rune) : null;
            good += done ? 1 : 0;
            bad += done ? 0 : 1;
            body = body[read..];
        }

        return (good, bad, script);
    }

    // What the bytes look like, when it is not one more Latin set: those look alike.
    private static Encoding? Seen(ReadOnlySpan<byte> body)
    {
        var sample = body[Math.Max(0, NextHigh(body))..];
        sample = sample[..Math.Min(sample.Length, SampleLength)];
        if (!IsDense(sample))
        {
            return null;
        }

        return CharsetDetector.DetectFromBytes(sample).Detected is { Confidence: > Doubtful } found
            && CharsetName.Find(found.EncodingName) is { CodePage: not (65001 or 1250 or 1252 or 1257) } seen
                ? seen
                : null;
    }

    // In Latin text accented letters stand alone; in other scripts one follows the other.
    private static bool IsDense(ReadOnlySpan<byte> sample)
    {
        int high = 0, followed = 0;
        for (var i = 0; i + 1 < sample.Length; i++)
        {
            high += sample[i] >= 0x80 ? 1 : 0;
            followed += sample[i] >= 0x80 && sample[i + 1] >= 0x80 ? 1 : 0;
        }

        return followed * 2 > high;
    }

    private static bool IsClean(Encoding label, ReadOnlySpan<byte> body)
    {
        var sample = label.GetString(body[..Math.Min(body.Length, SampleLength)]);
        return sample.AsSpan().Count('\uFFFD') * 200 <= sample.Length;
    }

    private static int NextHigh(ReadOnlySpan<byte> body) => body.IndexOfAnyInRange((byte)0x80, (byte)0xFF);

    private static Encoding Utf8With(Encoding other) =>
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new OtherCharset(other));

    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> body) => body[..Math.Min(body.Length, HeadLength)];
}
