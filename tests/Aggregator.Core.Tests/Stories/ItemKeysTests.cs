using Aggregator.Reading;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Stories;

public sealed class ItemKeysTests
{
    private static readonly Uri List = new("https://example.edu/news");

    private static RawItem Raw(string title, string? id = null, string? link = null) =>
        new() { Title = new RawText(title, TextKind.Plain), SourceItemId = id, Link = link };

    [Fact]
    public void An_id_that_repeats_in_a_document_is_no_key()
    {
        var keyed = ItemKeys.Of([Raw("a", "0", "https://example.edu/1"), Raw("b", "0", "https://example.edu/2")], List);

        Assert.Equal(2, keyed.Count);
    }

    [Fact]
    public void A_link_to_the_list_itself_is_no_key()
    {
        var first = ItemKeys.Of([Raw("a", link: "https://example.edu/news/")], List);
        var second = ItemKeys.Of([Raw("b", link: "https://example.edu/news/")], List);

        Assert.NotEqual(first[0].Key, second[0].Key);
    }

    [Fact]
    public void An_item_stated_twice_comes_once() =>
        Assert.Single(ItemKeys.Of([Raw("a", link: "https://example.edu/1"), Raw("a", link: "https://example.edu/1")], List));

    [Fact]
    public void A_changed_summary_changes_the_hash_and_not_the_key()
    {
        var one = ItemKeys.Of([Raw("a", "1")], List)[0];
        var other = ItemKeys.Of([Raw("a", "1") with { Summary = new RawText("more", TextKind.Plain) }], List)[0];

        Assert.Equal(one.Key, other.Key);
        Assert.NotEqual(one.RawHash, other.RawHash);
    }
}
