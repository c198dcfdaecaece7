using System.Globalization;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>Collects what was repaired or left out; the first so many, and how many more there were.</summary>
internal sealed class Warnings
{
    private const int Most = 50;
    private const int LongestQuote = 60;

    private readonly List<string> _sentences = [];
    private int _more;

    /// <summary>The place that is being read, for example "item 7"; empty for the document as a whole.</summary>
    public string Place { get; set; } = "";

    public void Add(string sentence)
    {
        if (_sentences.Count == Most)
        {
            _more++;
            return;
        }

        _sentences.Add(Place.Length > 0 ? $"{Place}: {sentence}" : sentence);
    }

    /// <summary>Adds those that are not null.</summary>
    public void AddAll(params ReadOnlySpan<string?> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence is not null)
            {
                Add(sentence);
            }
        }
    }

    /// <summary>Adds a sentence that is said once a document.</summary>
    public void AddOnce(ref bool said, string sentence)
    {
        if (!said)
        {
            Add(sentence);
        }

        said = true;
    }

    /// <summary>Outside text as it may stand in a sentence: one line, short, in quotes.</summary>
    public static string Quote(string text) => $"'{OneLine.Of(text, LongestQuote)}'";

    public IReadOnlyList<string> All() =>
        _more == 0 ? _sentences : [.. _sentences, string.Create(CultureInfo.InvariantCulture, $"and {_more} more")];
}
