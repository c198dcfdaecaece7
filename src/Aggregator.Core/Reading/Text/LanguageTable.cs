using System.Collections.Frozen;

namespace Aggregator.Reading.Text;

/// <summary>The languages that are told apart by what languages.txt says of them.</summary>
internal static class LanguageTable
{
    private static readonly FrozenDictionary<Script, ScriptLanguages> Scripts = Load();

    private static readonly FrozenDictionary<string, FrozenSet<Script>> ScriptsOf = Scripts
        .SelectMany(script => script.Value.Codes.Select(code => (Code: code, Script: script.Key)))
        .GroupBy(pair => pair.Code, pair => pair.Script)
        .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(), StringComparer.Ordinal);

    /// <summary>The languages of a script; null when none is known.</summary>
    public static ScriptLanguages? Of(Script script) => Scripts.GetValueOrDefault(script);

    /// <summary>Whether the language is ever written so; true too for a language that is not known here.</summary>
    public static bool Writes(string language, Script script) =>
        !ScriptsOf.TryGetValue(language, out var scripts) || scripts.Contains(script) || IsSister(language, script);

    /// <summary>The language as the table names it, of a tag: what most readers of the one read as the other is
    /// one.</summary>
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant() switch
    {
        "nb" or "nn" => "no",
        "fil" => "tl",
        "cmn" or "yue" or "wuu" => "zh",
        "prs" or "pes" => "fa",
        "arz" or "ary" or "apc" or "arb" => "ar",
        "bs" or "sh" or "cnr" => "hr",
        "iw" => "he",
        "in" => "id",
        "mo" => "ro",
        "azb" or "azj" => "az",
        var other => other,
    };

    /// <summary>The language under which this one is known in a script: Serbian in Latin letters is not told from
    /// Croatian.</summary>
    public static string In(string language, Script script) =>
        (language, script) is ("sr", Script.Latn) ? "hr" : language;

    // Serbian is written in both scripts; the Turkic languages and Tajik changed theirs, and old pages did not.
    private static bool IsSister(string language, Script script) => (language, script) switch
    {
        ("sr" or "kk" or "tt" or "tg", Script.Latn) => true,
        ("hr" or "az" or "tk", Script.Cyrl) => true,
        ("az" or "kk" or "ky" or "uz" or "tk" or "ms", Script.Arab) => true,
        ("ja", Script.Kana) or ("ko", Script.Hani) => true,
        _ => false,
    };

    private static FrozenDictionary<Script, ScriptLanguages> Load()
    {
        var drafts = new Dictionary<Script, ScriptLanguages.Draft>();
        var draft = new ScriptLanguages.Draft();
        foreach (var line in DataFile.Lines("languages.txt"))
        {
            var parts = line.Split(' ');
            if (parts[0] != "language")
            {
                draft.Add(parts[0], parts.AsSpan(1));
                continue;
            }

            var script = Enum.Parse<Script>(parts[2]);
            if (!drafts.TryGetValue(script, out draft!)) drafts[script] = draft = new ScriptLanguages.Draft();
            draft.Begin(parts[1]);
        }

        return drafts.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Done());
    }
}
