namespace Aggregator.Stories;

/// <summary>A topic's word or phrase as it stands in the <see cref="PhraseTree"/>.</summary>
internal static class TopicPhrase
{
    /// <summary>Words parted by single spaces, each with a star behind it where any ending will do; empty when nothing
    /// but marks was written.</summary>
    public static string Of(string written) =>
        string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Word).Where(word => word.Length > 0));

    private static string Word(string written)
    {
        var word = TopicText.Of(written);
        var isStem = written.EndsWith('*') && word.Length > 0;
        // Where letters are words any ending follows anyhow.
        return isStem && !TopicText.StandsAlone(word[^1]) ? word + PhraseTree.AnyEnding : word;
    }
}
