using System.Text.RegularExpressions;

namespace Aggregator.Architecture;

/// <summary>A C# file of src, with the room it lies in.</summary>
/// <param name="Path">From the repository's top, with forward slashes.</param>
/// <param name="Lines">As written.</param>
internal sealed partial record SourceFile(string Path, string[] Lines)
{
    /// <summary>The folders between the project and the file, joined by dots; "" beside the project file.</summary>
    public string Room => string.Join('.', Path.Split('/')[2..^1]);

    /// <summary>The file's namespace, or null for top-level statements.</summary>
    public string? Namespace => Lines.Select(line => NamespaceLine().Match(line))
        .FirstOrDefault(match => match.Success)?.Groups[1].Value;

    /// <summary>The types declared in it.</summary>
    public IEnumerable<string> Types => Code
        .SelectMany(line => TypeName().Matches(line.Text))
        .Select(match => match.Groups[1].Value);

    /// <summary>The lines without comments, numbered from 1.</summary>
    public IEnumerable<(int Number, string Text)> Code =>
        Lines.Select((line, index) => (index + 1, Comment().Replace(line, "")));

    public static string Top { get; } = FindTop();

    /// <summary>Every C# file under src.</summary>
    public static SourceFile[] All() =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Top, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(path => new SourceFile(
                System.IO.Path.GetRelativePath(Top, path).Replace('\\', '/'), File.ReadAllLines(path)))
            .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static string FindTop()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Aggregator.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^namespace\s+([\w.]+)")]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface)\s+([A-Z]\w*)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(?<![:""'])//.*$")]
    private static partial Regex Comment();
}
