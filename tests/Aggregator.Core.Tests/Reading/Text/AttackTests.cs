using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Text;

public sealed class AttackTests
{
    private const string Page = "https://uni.example/news/1";

    private static readonly string[] Forbidden =
        "script style svg math iframe object embed form input button select textarea meta link base template".Split(' ');

    /// <summary>An attack a line; one with a bar in front takes in what follows, as it does in browsers. Behind a
    /// tab stand the words in the attack that are innocent.</summary>
    public static TheoryData<string> Lines =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "reading", "attacks.txt"))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_attack_is_disarmed_and_what_is_innocent_in_and_around_it_stays(string line)
    {
        var parts = line.Split('\t', 2);
        var swallows = line.StartsWith('|');

        var safe = SafeHtml.Of($"<p>before <b>bold</b></p>{parts[0].TrimStart('|')}<p>after <i>it</i></p>", Page);

        Assert.StartsWith("<p>before <b>bold</b></p>", safe, StringComparison.Ordinal);
        Assert.Equal(!swallows, safe.Contains("<p>after <i>it</i></p>", StringComparison.Ordinal));
        Assert.Contains(parts.ElementAtOrDefault(1) ?? "", Browser.Body(safe).TextContent, StringComparison.Ordinal);
        Assert.Equal(safe, Browser.Rewritten(safe));
        Assert.Equal(safe, SafeHtml.Of(safe, Page));
        foreach (var element in Browser.Body(safe).QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.LocalName, Forbidden);
            Assert.DoesNotContain(element.Attributes, attribute =>
                attribute.Name is "style" or "id" or "name" || attribute.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.All(
                element.Attributes.Where(attribute => attribute.Name is "href" or "src" or "cite"),
                attribute => Assert.StartsWith("https://", attribute.Value, StringComparison.Ordinal));
        }
    }
}
