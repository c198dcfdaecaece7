namespace Aggregator.Commands.Exporting;

/// <summary>In which file a document lies, so that a web server which maps addresses to files finds it: a folder's own
/// document in its index.html, one without an extension beside it with .html.</summary>
internal static class FileNames
{
    /// <param name="address">Within the site, as in "", "member/x/", "member/x/atom.xml", "story/x".</param>
    /// <returns>With slashes, relative; null: no file can have that name, or it would lie elsewhere.</returns>
    public static string? Of(string address)
    {
        var folders = address.Split('/');
        var name = folders[^1];
        if (folders[..^1].Any(folder => !IsName(folder)) || (name.Length > 0 && !IsName(name))) return null;
        return name switch
        {
            "" => address + "index.html",
            _ when name.Contains('.', StringComparison.Ordinal) => address,
            _ => address + ".html",
        };
    }

    /// <summary>Whether it is a name that <see cref="Of"/> gives.</summary>
    public static bool IsOne(string file) => file.Split('/').All(IsName);

    // What begins with a dot is ours, or leads out of the folder.
    private static bool IsName(string part) =>
        part is [not '.', ..] && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '~');
}
