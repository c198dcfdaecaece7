using System.Text;
using Aggregator.Publishing;
using AngleSharp.Dom;

namespace Aggregator.Core.Tests.Publishing;

/// <summary>The markup of every page, before the checker that validators on the web run.</summary>
public sealed class MarkupTests
{
    [Fact]
    public void Every_page_in_every_language_is_valid_HTML() => Assert.Empty(Vnu.Complaints(
        SubscribePage.Languages.SelectMany(language =>
            InventedPages.All(language).Select(page => ($"{language}-{page.Name}", page.Page)))));

    [Fact]
    public void A_hostile_story_leaves_every_page_valid() => Assert.Empty(Vnu.Errors(HostilePages.All));

    [Fact]
    public void The_checker_sees_what_is_wrong() => Assert.Contains(
        "bad",
        Vnu.Errors(("bad", "<!doctype html><title>x</title><p><div></p>"u8.ToArray())),
        StringComparison.Ordinal);

    [Fact]
    public void A_hostile_story_brings_no_element_and_no_address_of_its_own_to_any_page() =>
        Assert.All(HostilePages.All, page =>
        {
            var parsed = Parsed.Page(page.Page);

            Assert.Empty(parsed.QuerySelectorAll("script, img, iframe, object, embed, style, base, svg, [http-equiv]"));
            Assert.DoesNotContain(parsed.All, element => element.Attributes.Any(IsActive));
            Assert.All(parsed.QuerySelectorAll("[href], [action]"), LeadsToAPage);
        });

    private static bool IsActive(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "src" or "srcset";

    private static void LeadsToAPage(IElement link) => Assert.Matches(
        "^(#|\\.{1,2}/|\\?|/|https?://|mailto:news@)", link.GetAttribute("href") ?? link.GetAttribute("action"));

    [Fact]
    public void No_page_turns_the_reading_direction_or_heaps_up_marks() => Assert.All(HostilePages.All, page =>
    {
        var text = Encoding.UTF8.GetString(page.Page.Span);

        Assert.DoesNotMatch("[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b-\u001f\u007f-\u009f]", text);
        Assert.DoesNotMatch("\\p{Mn}{5}", text);
    });
}
