using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Tells a page that is a form to log in from one that has such a form beside other things.</summary>
internal static class LoginForm
{
    /// <summary>A page whose other words are more than this has something to say besides.</summary>
    private const int MostOtherWords = 1_200;

    private static readonly HashSet<string> SignOnFields = new(
        ["SAMLRequest", "SAMLResponse", "RelayState", "wresult", "execution"], StringComparer.Ordinal);

    public static bool Fills(Page page, FirstSight sight)
    {
        var fields = page.Tree.QuerySelectorAll("input");
        if (fields.Any(field => SignOnFields.Contains(field.GetAttribute("name") ?? "")) && sight.Links < 10)
            return true;
        return fields.Any(IsPassword) && fields.Any(field => IsPassword(field) && !IsBeside(field))
            && Others(sight) <= MostOtherWords;
    }

    private static bool IsPassword(IElement field) =>
        string.Equals(field.GetAttribute("type"), "password", StringComparison.OrdinalIgnoreCase);

    private static bool IsBeside(IElement field)
    {
        for (var outer = field.ParentElement; outer is not null; outer = outer.ParentElement)
        {
            if (outer.LocalName == "header" || Visibility.IsFurniture(outer) || Visibility.IsHidden(outer))
                return true;
        }
        return false;
    }

    private static int Others(FirstSight sight) =>
        sight.Runs
            .Where(run => run.Place is not PageRunPlace.Furniture and not PageRunPlace.Link)
            .Sum(run => run.Text.Length);
}
