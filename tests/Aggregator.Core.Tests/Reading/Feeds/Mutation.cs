using System.Text;

namespace Aggregator.Core.Tests.Reading.Feeds;

/// <summary>Damages documents as disks, editors, servers and attackers do; the same seed, the same damage.</summary>
internal sealed class Mutation(int seed, IReadOnlyList<byte[]> documents)
{
    private static readonly string[] Charsets =
        ["utf-8", "utf-16", "utf-16BE", "utf-32", "windows-1251", "koi8-r", "gb18030", "shift_jis", "windows-874"];

    private static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "<", ">", "&", "]]>", "<![CDATA[", "<!--", "-->", "<?xml ?>", "<!DOCTYPE x [", "</item>", "<item>", "<title>",
            "</title>", "<entry>", "<script>", "&#0;", "&#xD800;", "&#x1F600;", "&nbsp;", "\0", "\u0008", "\u202E",
            "\uFFFE", "\"", "'", "=", "/>", " xmlns=\"x\"", " xml:base=\"//\"", " type=\"xhtml\"", " mode=\"base64\"",
            "{", "}", "[", "]", ",", ":", "\\ud800", "null", "1e999", "javascript:alert(1)", "<svg>", "<table>", "<li>",
            "<img src=x onerror=alert(1)>", "Ã©", "32 Nov 2020", "99999999999", "http://[::1", "https://%%/", "\n\n",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x81], [0x1B, 0x24, 0x42],
    ];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var document = Any(documents);
        for (var damages = 1 + _random.Next(6); damages > 0; damages--)
        {
            document = Damaged(document);
        }

        return document;
    }

    private byte[] Damaged(byte[] document)
    {
        var (from, to) = (_random.Next(document.Length + 1), _random.Next(document.Length + 1));
        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        return _random.Next(9) switch
        {
            0 => Flipped(document, from),
            1 => document[..to],
            2 => [.. document[..from], .. document[Math.Min(document.Length, from + _random.Next(200))..]],
            3 or 4 => [.. document[..from], .. Any(Fragments), .. document[from..]],
            5 => [.. document[..from], .. Tail(Any(documents))],
            6 => [.. document[..to], .. document[from..]],
            7 => Exchanged(document),
            _ => Recoded(document),
        };
    }

    private byte[] Flipped(byte[] document, int at)
    {
        byte[] flipped = [.. document];
        if (at < flipped.Length)
        {
            flipped[at] ^= (byte)(1 << _random.Next(8));
        }

        return flipped;
    }

    private byte[] Tail(byte[] document) => document[_random.Next(document.Length + 1)..];

    // Two tags change places.
    private byte[] Exchanged(byte[] document)
    {
        var parts = Encoding.Latin1.GetString(document).Split('<');
        var (one, other) = (_random.Next(parts.Length), _random.Next(parts.Length));
        (parts[one], parts[other]) = (parts[other], parts[one]);
        return Encoding.Latin1.GetBytes(string.Join('<', parts));
    }

    // Another character set, whatever the document says of itself.
    private byte[] Recoded(byte[] document)
    {
        var name = Any(Charsets);
        var charset = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        return charset.GetBytes(Encoding.UTF8.GetString(document));
    }

    private T Any<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
