using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>Reads titles and bodies: RSS text that may be HTML, Atom text constructs (RFC 4287, 3.1, 4.1.3).</summary>
internal static class TextConstruct
{
    private const int LongestWord = 40;

    private static readonly SearchValues<char> Base64Characters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    private static readonly string[] MediaTypes = ["image/", "audio/", "video/", "font/"];

    private enum Meaning
    {
        Plain,
        Html,
        Guess,

        /// <summary>Elements are markup, characters beside them are only characters.</summary>
        Inline,

        /// <summary>Something that is no text: a picture in base64, say.</summary>
        Binary,
    }

    /// <summary>The text of the element on which the cursor stands; null when there is none.</summary>
    public static RawText? Read(FeedCursor cursor, TextKind unsaid)
    {
        var (type, mode, against) = (cursor.Attribute("type"), cursor.Attribute("mode"), cursor.WrittenBase);
        var meaning = MeaningOf(type, mode, unsaid);
        var isInline = meaning is Meaning.Inline or Meaning.Plain || (meaning == Meaning.Html && mode == "xml");
        string? text = cursor.Text(isInline, out var hasMarkup);
        if (mode == "base64" || meaning == Meaning.Binary)
        {
            text = Decoded(text, cursor.Language) ?? (IsMedia(type) ? null : Prose(text));
            meaning = meaning == Meaning.Binary ? Meaning.Guess : meaning;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return new RawText(text, hasMarkup ? TextKind.Html : KindOf(meaning), against);
    }

    // Atom 0.3 says "text/html" and "mode" where Atom 1.0 says "html".
    private static Meaning MeaningOf(string? type, string? mode, TextKind unsaid)
    {
        var name = (type ?? "").Split(';')[0].Trim().ToLowerInvariant();
        return name switch
        {
            "" => unsaid switch { TextKind.Plain => Meaning.Plain, TextKind.Html => Meaning.Html, _ => Meaning.Guess },
            "text" or "text/plain" or "plain" => Meaning.Plain,
            "html" or "text/html" or "text/x-html" => Meaning.Html,
            "xhtml" or "application/xhtml+xml" => mode == "escaped" ? Meaning.Html : Meaning.Inline,
            _ when name.EndsWith("/xml", StringComparison.Ordinal) || name.EndsWith("+xml", StringComparison.Ordinal) =>
                mode == "escaped" ? Meaning.Html : Meaning.Inline,
            _ when name.StartsWith("text/", StringComparison.Ordinal) => Meaning.Plain,
            _ when name.Contains('/') && mode is null => Meaning.Binary,
            _ => Meaning.Guess,
        };
    }

    private static TextKind KindOf(Meaning meaning) => meaning switch
    {
        Meaning.Html => TextKind.Html,
        Meaning.Guess => TextKind.Guess,
        _ => TextKind.Plain,
    };

    // Some label what they write as they please; but no writing has so long a word that is base64 throughout.
    private static string? Prose(string text)
    {
        var begun = text.AsSpan().TrimStart();
        return begun.Length < LongestWord || begun[..LongestWord].ContainsAnyExcept(Base64Characters) ? text : null;
    }

    private static bool IsMedia(string? type) =>
        type is not null && MediaTypes.Any(media => type.AsSpan().TrimStart()
            .StartsWith(media, StringComparison.OrdinalIgnoreCase));

    // The text that base64 hides; null when it hides none.
    private static string? Decoded(string text, string? language)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length) + 4];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return null;
        }

        var decoded = Charset.Decode(bytes.AsSpan(0, length), null, language);
        var isText = Utf8.IsValid(bytes.AsSpan(0, length)) && !decoded.AsSpan().ContainsAnyInRange('\0', '\u0008');
        return isText ? decoded : null;
    }
}
