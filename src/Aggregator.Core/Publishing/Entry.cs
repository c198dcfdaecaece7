using System.Buffers;
using System.Text;
using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>A story as every format of feed says it: worked out once, so that all say the same.</summary>
internal sealed record Entry
{
    private const int MostContributors = 50;

    /// <summary>For the tags around each text, in bytes.</summary>
    private const int Frame = 80;

    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"\\\r\n\t");

    public required Shown Shown { get; init; }

    public required string Title { get; init; }

    /// <summary>BCP 47, or null when it is not known.</summary>
    public required string? Language { get; init; }

    /// <summary>Of the member's own page, or null.</summary>
    public required string? Link { get; init; }

    public required string? MemberSite { get; init; }

    /// <summary>Whom the member names as authors: names alone, mail addresses would only serve those who collect
    /// them.</summary>
    public required IReadOnlyList<string> Contributors { get; init; }

    public required Words Words { get; init; }

    /// <summary>The picture that stands for the story, or null.</summary>
    public required string? Picture { get; init; }

    public required IReadOnlyList<Enclosure> Files { get; init; }

    public required IReadOnlyList<EntryLink> Links { get; init; }

    public required IReadOnlyList<EntryCategory> Categories { get; init; }

    public required string? Rights { get; init; }

    public static Entry Of(Slice slice, Shown shown)
    {
        var item = shown.Carrier.Item;
        var words = Words.Of(shown, slice.Language);
        var files = EntryFiles.Of(shown, words.Content);
        return new Entry
        {
            Shown = shown,
            Title = OneLine.Of(shown.Title),
            Language = shown.Language,
            Link = EntryLinks.Address(shown.Link),
            MemberSite = EntryLinks.Address(shown.Carrier.MemberSite),
            Contributors =
            [
                .. EntryCategories.Lines(item.Authors.Select(author => author.Name))
                    .Where(name => name != shown.MemberName).Take(MostContributors),
            ],
            Words = words,
            Picture = EntryFiles.Picture(shown),
            Files = files,
            Links = EntryLinks.Of(shown, files),
            Categories = EntryCategories.Of(shown, slice),
            Rights = OneLine.Of(item.Rights ?? "") is { Length: > 0 } rights ? rights : null,
        };
    }

    /// <summary>The bytes that it takes in the most talkative format, or somewhat more.</summary>
    public long Weight()
    {
        string?[] texts =
        [
            Title, Title, Words.Content, Words.Summary, Rights, Picture, Shown.Story.AtomId,
            .. Contributors,
            .. Links.SelectMany(link => (string?[])[link.Address, link.Title]),
            .. Files.Select(file => file.Url),
            .. Shown.Others.Take(EntryLinks.MostCopies).Select(carrier => carrier.Item.Title),
            .. Categories.SelectMany(category => (string?[])[category.Term, category.Scheme, category.Label]),
        ];
        return 1_000 + texts.Sum(Weight);
    }

    private static long Weight(string? text)
    {
        if (text is null) return 0;
        var special = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Escaped) is >= 0 and var at; rest = rest[(at + 1)..]) special++;
        return Frame + Encoding.UTF8.GetByteCount(text) + (5L * special);
    }
}
