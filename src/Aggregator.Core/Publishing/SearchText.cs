using Aggregator.Reading.Text;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>What a story is found by: folded, each word with a space before it.</summary>
/// <param name="StoryId">Whose text it is.</param>
/// <param name="Titles">In all its languages.</param>
/// <param name="All">The titles, and the summaries with them.</param>
internal sealed record SearchText(string StoryId, string Titles, string All)
{
    /// <summary>In characters, of titles and of all.</summary>
    private const int Longest = 1_000;

    public static SearchText Of(Story story)
    {
        var copies = story.Carriers.Where(carrier => !carrier.Withdrawn).ToList();
        var titles = Folded(copies.Select(copy => copy.Item.Title).Prepend(story.Title).Distinct(StringComparer.Ordinal));
        // A member that lets us show the title only is found by the title only.
        var words = copies.Where(copy => copy.Republish is not Republish.Title).Select(copy => Excerpt.Of(copy.Item));
        return new SearchText(story.Id, titles, Folded(words.Prepend(titles)));
    }

    private static string Folded(IEnumerable<string?> texts)
    {
        var folded = " " + Folding.Fold(string.Join(" \u00b7 ", texts.Where(text => !string.IsNullOrEmpty(text))));
        return folded.Length <= Longest ? folded : folded[..Longest];
    }
}
