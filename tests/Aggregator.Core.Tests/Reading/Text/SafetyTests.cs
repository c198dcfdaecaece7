using Aggregator.Reading.Text;
using FsCheck.Xunit;

namespace Aggregator.Core.Tests.Reading.Text;

[Properties(Arbitrary = [typeof(WildHtml)], MaxTest = 10_000, Replay = "20261124,1", QuietOnSuccess = true)]
public sealed class SafetyTests
{
    private const string Page = "https://uni.example/news/1";

    private static readonly HashSet<string> Elements =
    [
        .. """
            a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u
            var article aside blockquote details div dl figcaption figure footer header main ol p pre section summary
            ul h1 h2 h3 h4 h5 h6 dd dt li table caption tbody tfoot thead tr td th hr br img wbr
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly HashSet<string> Attributes =
    [
        .. "href rel src alt title width height dir lang colspan rowspan start value reversed datetime cite".Split(' '),
    ];

    [Property]
    public void Nothing_forbidden_survives(WildHtml html)
    {
        foreach (var element in Browser.Body(SafeHtml.Of(html.Text, Page)).QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            Assert.All(
                element.Attributes.Where(attribute => attribute.Name is "href" or "src" or "cite"),
                attribute => Assert.Matches("^(https?://|mailto:)", attribute.Value));
        }
    }

    [Property]
    public void Making_safe_twice_changes_nothing(WildHtml html)
    {
        var safe = SafeHtml.Of(html.Text, Page);

        Assert.Equal(safe, SafeHtml.Of(safe, Page));
    }

    // Behind the wild markup stands what ends everything that takes in what follows: values, comments, raw text.
    [Property]
    public void What_is_innocent_before_and_behind_survives(WildHtml html)
    {
        const string Ends = "\"'>--></title></textarea></style></script></iframe></noembed></noframes></xmp></plaintext>";

        var safe = SafeHtml.Of($"<p>before <b>bold</b></p>{html.Text}{Ends}<p>after <i>it</i></p>", Page);

        Assert.StartsWith("<p>before <b>bold</b></p>", safe, StringComparison.Ordinal);
        Assert.EndsWith("after it", Browser.Body(safe).TextContent.TrimEnd(), StringComparison.Ordinal);
    }

    // Mutation XSS lives on markup that a browser understands otherwise than it was written.
    [Property]
    public void A_browser_builds_the_very_tree_that_was_written(WildHtml html)
    {
        var safe = SafeHtml.Of(html.Text, Page);

        Assert.Equal(safe, Browser.Rewritten(safe));
    }
}
