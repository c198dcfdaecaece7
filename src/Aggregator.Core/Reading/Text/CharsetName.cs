using System.Globalization;
using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>The names of character sets, as right and as wrong as servers and documents write them.</summary>
internal static class CharsetName
{
    // Labels mean the larger set that browsers read them as (Encoding Standard, 4.2).
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["utf8"] = "utf-8",
        ["unicode11utf8"] = "utf-8",
        ["utf8mb4"] = "utf-8",
        ["xutf8"] = "utf-8",
        ["utf16"] = "utf-16",
        ["unicode"] = "utf-16",
        ["utf16le"] = "utf-16",
        ["ucs2"] = "utf-16",
        ["utf16be"] = "utf-16BE",
        ["utf32"] = "utf-32",
        ["utf32le"] = "utf-32",
        ["ucs4"] = "utf-32",
        ["utf32be"] = "utf-32BE",
        ["ascii"] = "windows-1252",
        ["usascii"] = "windows-1252",
        ["iso88591"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["isolatin1"] = "windows-1252",
        ["8859"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["ansi"] = "windows-1252",
        ["iso88599"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["iso885911"] = "windows-874",
        ["tis620"] = "windows-874",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["gb231280"] = "gb18030",
        ["xgbk"] = "gb18030",
        ["euccn"] = "gb18030",
        ["gb18030"] = "gb18030",
        ["chinese"] = "gb18030",
        ["big5hkscs"] = "big5",
        ["xbig5"] = "big5",
        ["euckr"] = "ks_c_5601-1987",
        ["ksc5601"] = "ks_c_5601-1987",
        ["ksc56011987"] = "ks_c_5601-1987",
        ["uhc"] = "ks_c_5601-1987",
        ["korean"] = "ks_c_5601-1987",
        ["sjis"] = "shift_jis",
        ["xsjis"] = "shift_jis",
        ["mskanji"] = "shift_jis",
        ["windows31j"] = "shift_jis",
        ["koi8"] = "koi8-r",
        ["koi8r"] = "koi8-r",
        ["koi8ru"] = "koi8-u",
        ["macintosh"] = "macintosh",
    };

    private static readonly string[] CodePagePrefixes = ["windows", "xcp", "cp", "win", "ansi"];

    /// <summary>The character set that is meant; null when the name is none that is known here.</summary>
    public static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var letters = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return CodePage(letters)
            ?? Known(Meanings.TryGetValue(letters, out var meant) ? meant : name.Trim().Trim('"', '\''));
    }

    /// <summary>A character set by a name that is surely known.</summary>
    public static Encoding Get(string name) => Known(name)!;

    /// <summary>The character set in which a language was written before Unicode.</summary>
    public static Encoding Usual(string? language) => Get((language ?? "").Split('-', '_')[0].ToLowerInvariant() switch
    {
        "ru" or "uk" or "bg" or "be" or "sr" or "mk" or "ky" or "kk" or "tg" or "mn" => "windows-1251",
        "tr" or "az" or "tk" => "windows-1254",
        "ar" or "fa" or "ur" => "windows-1256",
        "pl" or "cs" or "sk" or "hu" or "sl" or "hr" or "ro" => "windows-1250",
        "el" => "windows-1253",
        "he" => "windows-1255",
        "lt" or "lv" or "et" => "windows-1257",
        "vi" => "windows-1258",
        "th" => "windows-874",
        "zh" => "gb18030",
        "ja" => "shift_jis",
        "ko" => "ks_c_5601-1987",
        _ => "windows-1252",
    });

    /// <summary>A language that is written with this letter and whose old set will do; null for Latin.</summary>
    public static string? LanguageOf(Rune letter) => letter.Value switch
    {
        >= 0x370 and <= 0x3FF => "el",
        >= 0x400 and <= 0x4FF => "ru",
        >= 0x590 and <= 0x5FF => "he",
        >= 0x600 and <= 0x6FF => "ar",
        >= 0xE00 and <= 0xE7F => "th",
        >= 0x3040 and <= 0x30FF => "ja",
        >= 0x4E00 and <= 0x9FFF => "zh",
        >= 0xAC00 and <= 0xD7AF => "ko",
        _ => null,
    };

    private static Encoding? CodePage(string letters)
    {
        foreach (var prefix in CodePagePrefixes)
        {
            if (letters.StartsWith(prefix, StringComparison.Ordinal)
                && int.TryParse(letters.AsSpan(prefix.Length), CultureInfo.InvariantCulture, out var page))
            {
                return CodePagesEncodingProvider.Instance.GetEncoding(page is 936 ? 54936 : page);
            }
        }

        return null;
    }

    private static Encoding? Known(string name)
    {
        try
        {
            // UTF-7 was never meant: it is a way to smuggle markup past filters.
            return CodePagesEncodingProvider.Instance.GetEncoding(name)
                ?? Encoding.GetEncoding(name) switch { { CodePage: 65000 } => null, var known => known };
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
