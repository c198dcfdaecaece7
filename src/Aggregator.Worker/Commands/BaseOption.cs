using System.CommandLine;

namespace Aggregator.Commands;

/// <summary>The option <c>--base</c> of commands that read a page from a file.</summary>
internal static class BaseOption
{
    public static Option<Uri?> Create() => new("--base")
    {
        Description = "Where the page in the file came from.",
        HelpName = "URL",
        CustomParser = written =>
        {
            if (Uri.TryCreate(written.Tokens[0].Value, UriKind.Absolute, out var url) && !url.IsFile) return url;
            written.AddError("--base is no address; write one that begins with https:// or http://.");
            return null;
        },
    };
}
