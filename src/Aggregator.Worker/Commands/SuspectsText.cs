using Aggregator.Commands.Probing;
using Aggregator.Configuration;
using Aggregator.Updating;

namespace Aggregator.Commands;

/// <summary>Two stories that nearly are one, for people.</summary>
internal static class SuspectsText
{
    public static void Write(Suspect pair, TextWriter output)
    {
        output.WriteLine(StoryText.Line(pair.Story));
        output.WriteLine(StoryText.Line(pair.Other));
        foreach (var line in Narrow.Wrap(PlainLine.Of($"apart: {pair.Reason} (in common: {pair.Shared})"), "  "))
            output.WriteLine(line);
        output.WriteLine(PlainLine.Of($"  aggregator merge {pair.Other.Id} {pair.Story.Id}"));
        output.WriteLine();
    }
}
