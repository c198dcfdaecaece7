namespace Aggregator.Publishing;

/// <summary>The files that the pages need beside themselves: part of the program, the same for every site.</summary>
public static class Assets
{
    public const string StylePath = "style.css";

    public const string IconPath = "icon.svg";

    public static Publication Style { get; } = Read(StylePath, "text/css; charset=utf-8");

    public static Publication Icon { get; } = Read(IconPath, "image/svg+xml; charset=utf-8");

    /// <summary>Changes with the file: under an address with its version browsers may keep it for ever.</summary>
    public static string VersionOf(Publication file) => file.ETag.Trim('"');

    private static Publication Read(string name, string contentType)
    {
        using var file = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
        var body = new byte[file.Length];
        file.ReadExactly(body);
        return Publication.Of(contentType, body);
    }
}
