
namespace Aggregator.Reading.Text;

/// <summary>Traditional Chinese characters as their simplified ones: the same news is written in both.</summary>
internal static class SimplifiedChinese
{
    private const char First = '\u3400';
    private const char Last = '\ufaff';

    private static readonly char[] Table = Load();

    /// <summary>The simplified character, or the same one.</summary>
    public static char Of(char letter) => letter is >= First and <= Last ? Table[letter - First] : letter;

    private static char[] Load()
    {
        var table = new char[Last - First + 1];
        for (var n = 0; n < table.Length; n++) table[n] = (char)(First + n);
        foreach (var line in DataFile.Lines("simplified.txt"))
        {
            if (line.Length == 2) table[line[0] - First] = line[1];
        }

        return table;
    }
}
