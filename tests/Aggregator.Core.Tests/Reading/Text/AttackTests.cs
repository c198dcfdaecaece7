using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Text;

public sealed class AttackTests
{
    private const string Page = "https://uni.example/news/1";

    /// <summary>An attack a line; one with a bar in front takes in what follows, as it does in browsers.</summary>
    public static TheoryData<string> Lines =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "reading", "attacks.txt"))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_attack_is_disarmed_and_the_innocent_markup_around_it_stays(string line)
    {
        var swallows = line.StartsWith('|');
        var attack = line.TrimStart('|');

        var safe = SafeHtml.Of($"<p>before <b>bold</b></p>{attack}<p>after <i>it</i></p>", Page);

        Assert.StartsWith("<p>before <b>bold</b></p>", safe, StringComparison.Ordinal);
        Assert.Equal(!swallows, safe.EndsWith("<p>after <i>it</i></p>", StringComparison.Ordinal));
        Assert.Equal(safe, Browser.Rewritten(safe));
        foreach (var element in Browser.Body(safe).QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.Attributes, attribute =>
                attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "id" or "name");
            Assert.All(
                element.Attributes.Where(attribute => attribute.Name is "href" or "src" or "cite"),
                attribute => Assert.StartsWith("https://", attribute.Value, StringComparison.Ordinal));
            Assert.DoesNotContain(element.LocalName, "script style svg math iframe object embed form input".Split(' '));
        }
    }
}
