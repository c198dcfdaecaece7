namespace Aggregator.Publishing;

/// <summary>From which side a language is written.</summary>
internal static class TextDirection
{
    private static readonly HashSet<string> RightToLeft = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks", "lrc", "mzn", "nqo",
        "pnb", "prs", "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
    };

    private static readonly HashSet<string> RightToLeftScripts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
    };

    /// <summary>The value of dir for a language tag (BCP 47): its script decides if it names one ("ku-Arab"), else its
    /// language; "auto", by which the first strong letter decides, when there is no tag.</summary>
    public static string Of(string? tag)
    {
        if (tag is null) return "auto";
        var parts = tag.Split('-');
        var script = parts.Skip(1).FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiLetter));
        var turned = script is null ? RightToLeft.Contains(parts[0]) : RightToLeftScripts.Contains(script);
        return turned ? "rtl" : "ltr";
    }
}
