namespace Aggregator.Stories;

/// <summary>A story's history, bounded: how it began, and what happened lately.</summary>
public static class Chronicle
{
    public const int MostFirst = 20;

    public const int MostLatest = 80;

    /// <summary>The story with one more happening.</summary>
    public static Story With(this Story story, Happening happening)
    {
        var history = story.History;
        var latest = history.Count < MostFirst + MostLatest ? history.Skip(MostFirst) : history.Skip(MostFirst + 1);
        return story with { History = [.. history.Take(MostFirst), .. latest, happening] };
    }
}
