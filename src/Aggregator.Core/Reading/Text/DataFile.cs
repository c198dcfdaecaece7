namespace Aggregator.Reading.Text;

/// <summary>The tables and word lists that lie in the program as data files.</summary>
internal static class DataFile
{
    /// <summary>The lines of a file, but for empty ones and remarks, which begin with "#".</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    /// <summary>The words of a file whose lines are a meaning, a tab, and its words with "|" between them.</summary>
    public static IEnumerable<(string Meaning, string Word)> Words(string name)
    {
        foreach (var line in Lines(name))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            foreach (var word in line[(tab + 1)..].Split('|')) yield return (line[..tab], word);
        }
    }
}
