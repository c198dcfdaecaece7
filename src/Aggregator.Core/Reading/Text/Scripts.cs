namespace Aggregator.Reading.Text;

/// <summary>Of which script a letter is, by the blocks of Unicode.</summary>
internal static class Scripts
{
    private static readonly (char First, char Last, Script Script)[] Blocks =
    [
        ('A', 'Z', Script.Latn), ('a', 'z', Script.Latn), ('\u00aa', '\u02af', Script.Latn),
        ('\u0370', '\u03ff', Script.Grek), ('\u0400', '\u052f', Script.Cyrl), ('\u0531', '\u0587', Script.Armn),
        ('\u05d0', '\u05f2', Script.Hebr), ('\u0620', '\u077f', Script.Arab), ('\u08a0', '\u08ff', Script.Arab),
        ('\u0900', '\u097f', Script.Deva), ('\u0980', '\u09ff', Script.Beng), ('\u0a00', '\u0a7f', Script.Guru),
        ('\u0a80', '\u0aff', Script.Gujr), ('\u0b80', '\u0bff', Script.Taml), ('\u0c00', '\u0c7f', Script.Telu),
        ('\u0c80', '\u0cff', Script.Knda), ('\u0d00', '\u0d7f', Script.Mlym), ('\u0d80', '\u0dff', Script.Sinh),
        ('\u0e01', '\u0e4e', Script.Thai), ('\u0e81', '\u0edf', Script.Laoo), ('\u0f40', '\u0fbc', Script.Tibt),
        ('\u1000', '\u109f', Script.Mymr), ('\u10a0', '\u10ff', Script.Geor), ('\u1100', '\u11ff', Script.Hang),
        ('\u1200', '\u139f', Script.Ethi), ('\u1780', '\u17d3', Script.Khmr), ('\u1c80', '\u1c8f', Script.Cyrl),
        ('\u1c90', '\u1cbf', Script.Geor), ('\u1e00', '\u1eff', Script.Latn), ('\u1f00', '\u1fff', Script.Grek),
        ('\u3041', '\u30ff', Script.Kana), ('\u3131', '\u318e', Script.Hang), ('\u31f0', '\u31ff', Script.Kana),
        ('\u3400', '\u9fff', Script.Hani), ('\uac00', '\ud7a3', Script.Hang), ('\ud840', '\ud87f', Script.Hani),
        ('\uf900', '\ufaff', Script.Hani), ('\ufb50', '\ufdff', Script.Arab), ('\ufe70', '\ufefc', Script.Arab),
        ('\uff66', '\uff9f', Script.Kana),
    ];

    private static readonly Script[] Table = Load();

    /// <summary>The letter's script; None for what is no letter, and for letters of other scripts.</summary>
    public static Script Of(char letter) => Table[letter];

    /// <summary>A letter of these says as much as several of an alphabet.</summary>
    public static int Weight(Script script) => script is Script.Hani or Script.Kana or Script.Hang ? 3 : 1;

    private static Script[] Load()
    {
        var table = new Script[char.MaxValue + 1];
        foreach (var (first, last, script) in Blocks)
        {
            for (int at = first; at <= last; at++)
            {
                // Vowels of Indic scripts are marks; a half of a pair of surrogates is no letter by itself.
                var c = (char)at;
                var isMark = script is not Script.Arab && IsMark(c);
                if (char.IsLetter(c) || char.IsSurrogate(c) || isMark) table[at] = script;
            }
        }

        return table;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
