using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Publishing;
using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Publishing;

public sealed partial class SafetyTests
{
    /// <summary>What may hold markup, by element.</summary>
    private static readonly string[] Markup = ["content", "summary", "description", "encoded"];

    public static TheoryData<string> Slices => [.. Extremes.All.Keys];

    [Theory]
    [MemberData(nameof(Slices))]
    public void All_markup_that_goes_out_is_safe_and_no_text_turns_round_what_follows(string slice)
    {
        XElement[] feeds = [Parsed.Xml(Format.Atom.Write(Extremes.All[slice])), Parsed.Xml(Format.Rss.Write(Extremes.All[slice]))];

        Assert.All(feeds.SelectMany(feed => feed.Descendants()), element =>
        {
            if (element.HasElements) return;
            Assert.DoesNotMatch(Turns(), element.Value);
            var isMarkup = Markup.Contains(element.Name.LocalName) && element.Parent!.Name.LocalName is "entry" or "item";
            if (isMarkup) Assert.Equal(SafeHtml.Of(element.Value, null), element.Value);
        });
    }

    [Fact]
    public void The_shared_check_finds_nothing_where_it_is_at_hand()
    {
        var documents = Extremes.All.SelectMany(slice =>
            new[] { Format.Atom, Format.Rss }.Select(format => ($"{slice.Key}-{format.File}", format.Write(slice.Value).Body)));

        Assert.Equal("", SharedCheck.Findings(documents));
    }

    [GeneratedRegex("[\u202a-\u202e\u2066-\u2069]")]
    private static partial Regex Turns();
}
