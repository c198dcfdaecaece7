namespace Aggregator.Reading.Pages;

/// <summary>The names that authors of pages give to elements.</summary>
internal static class ListNames
{
    /// <summary>Whether one of the names begins with a word, or holds it behind a sign or a change of case; a short
    /// word must be whole.</summary>
    public static bool Has(string names, string word)
    {
        for (var at = 0; (at = names.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + word.Length;
            var begins = at == 0 || !char.IsLetter(names[at - 1])
                || (char.IsUpper(names[at]) && char.IsLower(names[at - 1]));
            var isWhole = end == names.Length || !char.IsLower(names[end]);
            if (begins && (isWhole || word.Length > 3))
                return true;
        }
        return false;
    }
}
