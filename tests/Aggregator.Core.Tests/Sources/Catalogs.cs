using System.Text;

namespace Aggregator.Sources;

/// <summary>Catalogs for the tests of this room: a text in, what the admin is told out.</summary>
internal static class Catalogs
{
    public static readonly CatalogChecks Checks = new()
    {
        ElementSelector = selector => selector.StartsWith("..", StringComparison.Ordinal) ? "a name is missing" : null,
        ValueSelector = selector => selector.StartsWith("..", StringComparison.Ordinal) ? "a name is missing" : null,
        IsCharset = name => name == "windows-1251",
        IsAllowedPrivate = uri => uri.Host == "127.0.0.1",
    };

    public static CatalogResult Read(string json) => CatalogReader.Read(Encoding.UTF8.GetBytes(json), Checks);

    /// <summary>The catalog of a file without an error.</summary>
    public static Catalog Good(string json)
    {
        var result = Read(json);
        Assert.DoesNotContain(result.Problems, problem => problem.Severity == ProblemSeverity.Error);
        return result.Catalog!;
    }

    /// <summary>The one source of a member "m", complete but for what is given.</summary>
    public static string WithSource(string keys, string url = "https://m.example/rss", string kind = "feed") => $$"""
        { "members": [ { "id": "m", "sources": [ { "id": "s", "kind": "{{kind}}", "url": "{{url}}", {{keys}} } ] } ] }
        """;

    /// <summary>Severity, path and message, as the admin reads them.</summary>
    public static string[] Said(string json) =>
    [
        .. Read(json).Problems.Select(problem =>
            $"{(problem.Severity == ProblemSeverity.Error ? "error" : "warning")}: {problem.Path}: {problem.Message}"),
    ];
}
