namespace Aggregator.Reading.Text;

/// <summary>In which language a text is: as declared, unless the text itself says otherwise.</summary>
public static class Languages
{
    /// <summary>The language as the text alone tells it; null when nothing does.</summary>
    /// <param name="text">Only its beginning is read.</param>
    /// <param name="among">The languages to choose from where the text leaves it open, as BCP 47; none: all that are
    /// known.</param>
    public static string? Of(string text, IReadOnlyCollection<string> among) =>
        LanguageEvidence.Of(text) is { } evidence ? Tag(evidence, text, among) : null;

    /// <summary>The declared language where it is plausible, region and all; else the one that the text is in.</summary>
    /// <param name="declared">BCP 47, or null.</param>
    /// <param name="presumed">What the document's other texts are in, where nothing plausible is declared.</param>
    /// <param name="text">Only its beginning is read.</param>
    /// <param name="among">As above.</param>
    public static string? Settle(string? declared, string? presumed, string text, IReadOnlyCollection<string> among)
    {
        var likely = presumed ?? declared;
        if (LanguageEvidence.Of(text) is not { } evidence) return likely;
        if (likely is not null && !evidence.Contradicts(LanguageTable.Primary(likely))) return likely;
        var tag = Tag(evidence, text, among);
        return Agree(declared, tag) ? declared : tag;
    }

    /// <summary>Whether two tags name one language, whatever its region or script.</summary>
    public static bool Agree(string? one, string? other) =>
        one is not null && other is not null && LanguageTable.Primary(one) == LanguageTable.Primary(other);

    private static string Tag(LanguageEvidence evidence, string text, IReadOnlyCollection<string> among)
    {
        text = text[..Math.Min(text.Length, LanguageEvidence.MostCharacters)];
        var language = evidence.IsSure ? evidence.Best : LanguageStatistics.Choose(evidence, text, among);
        return language switch
        {
            "zh" when HanScore.IsTraditional(text) => "zh-Hant",
            "hr" when among.Contains("sr") && !among.Contains("hr") => "sr-Latn",
            _ => language,
        };
    }
}
