using System.Text.RegularExpressions;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>Authors: an element with name, email and uri, or one line in which name and address are mixed.</summary>
internal static partial class PersonText
{
    /// <summary>The person of the element on which the cursor stands; null when nothing is said.</summary>
    public static Person? Read(FeedCursor cursor)
    {
        string? name = null, email = null, uri = null;
        var depth = cursor.Depth;
        var line = default(LooseText);
        while (cursor.NextChild(depth, ref line))
        {
            switch (cursor.LocalName.ToLowerInvariant())
            {
                case "name":
                    name ??= cursor.Line();
                    break;
                case "email":
                    email ??= cursor.Line();
                    break;
                case "uri" or "url" or "homepage" or "weblog":
                    uri ??= Page(cursor, cursor.Line());
                    break;
                default:
                    break;
            }
        }

        return Parse(name, email, uri, cursor.Context) ?? Parse(OneLine.Of(line.ToString()), cursor.Context);
    }

    /// <summary>Takes a line apart: "Name", "address", "address (Name)", "Name &lt;address&gt;".</summary>
    public static Person? Parse(string? line, FeedContext context) =>
        line is null ? null : Parse(line, null, null, context);

    private static string? Page(FeedCursor cursor, string? written) =>
        written?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true
            ? cursor.Context.Whole(written, "an address")
            : cursor.Address(written);

    private static Person? Parse(string? name, string? email, string? uri, FeedContext context)
    {
        var isMixed = email is null && name?.Contains('@', StringComparison.Ordinal) == true;
        if (isMixed && Address().Match(name!) is { Success: true } address)
        {
            email = address.Value;
            name = name!.Remove(address.Index, address.Length);
            name = OneLine.Of(Plain(name.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)))
                .Trim(' ', '(', ')', '<', '>', ',', ';', '-', '|', '"');
        }

        name = context.Line(name is null ? null : Plain(name), "an author's name");
        email = context.Line(email, "an author's address");
        return name is null && email is null && uri is null ? null : new Person(name, email, uri);
    }

    private static string Plain(string text) => HtmlText.LooksLikeHtml(text) ? HtmlText.Of(text) : text;

    [GeneratedRegex("""[\w.+'%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}""", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
