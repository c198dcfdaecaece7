using System.Text.RegularExpressions;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>A language as BCP 47 writes it: "en", "zh-Hans", "pt-BR".</summary>
internal static partial class LanguageTag
{
    // ISO 639-1, and the three-letter codes without a shorter one that are written in the alliance's countries.
    private static readonly HashSet<string> Known =
    [
        .. """
            aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
            dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
            ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
            mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
            rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts
            tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
            arz ast azb ckb cmn cnr crh fil gag gsw hsb kaa kmr kpv krc lez nan prs rue sah smj szl tly tyv tzm
            udm xal yue zgh
            """.Split([' ', '\n']),
    ];

    private static readonly Dictionary<string, string> Mistaken = new(StringComparer.OrdinalIgnoreCase)
    {
        ["al"] = "sq",
        ["by"] = "be",
        ["cn"] = "zh",
        ["cz"] = "cs",
        ["dk"] = "da",
        ["eng"] = "en",
        ["ge"] = "ka",
        ["gr"] = "el",
        ["iw"] = "he",
        ["in"] = "id",
        ["ir"] = "fa",
        ["jp"] = "ja",
        ["kz"] = "kk",
        ["pk"] = "ur",
        ["rs"] = "sr",
        ["rus"] = "ru",
        ["tj"] = "tg",
        ["tm"] = "tk",
        ["ua"] = "uk",
        ["us"] = "en",
        ["gb"] = "en",
        ["vn"] = "vi",
        ["zho"] = "zh",
        ["tur"] = "tr",
        ["aze"] = "az",
    };

    /// <summary>The tag in its usual letters: zh-Hant-TW.</summary>
    public static Parsed<string> Parse(string text)
    {
        var match = Written().Match(text);
        if (match.Success && Known.Contains(match.Groups[1].Value.ToLowerInvariant()))
            return Parsed<string>.Good(InUsualLetters(text));
        return Parsed<string>.Bad(
            $"is {Quoted.In(text)}, not a known language; write its code, such as \"en\", \"az\" or \"zh-Hans\""
            + (Mistaken.TryGetValue(text, out var meant) ? $"; did you mean \"{meant}\"?" : ""));
    }

    /// <summary>The language alone, without script or region.</summary>
    public static Parsed<string> ParseAlone(string text)
    {
        var tag = Parse(text);
        return tag.Value is { } whole && whole.Split('-')[0] is var alone && alone != whole
            ? Parsed<string>.Bad($"is {Quoted.In(text)}; write the language alone, \"{alone}\"")
            : tag;
    }

    private static string InUsualLetters(string tag) => string.Join('-', tag.Split('-').Select((part, at) => part switch
    {
        _ when at == 0 => part.ToLowerInvariant(),
        { Length: 2 } => part.ToUpperInvariant(),
        { Length: 4 } when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        _ => part.ToLowerInvariant(),
    }));

    [GeneratedRegex(
        @"^([a-z]{2,3})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
