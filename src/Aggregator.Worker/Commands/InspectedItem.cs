using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Commands;

/// <summary>One line of <c>inspect stories --jsonl</c>: an item as some source states it at some moment.</summary>
internal sealed record InspectedItem
{
    public required string Case { get; init; }

    public required int N { get; init; }

    public required string Source { get; init; }

    public required string Member { get; init; }

    public string? Country { get; init; }

    public string? Language { get; init; }

    public string? SourceItemId { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Html { get; init; }

    public DateTimeOffset? Published { get; init; }

    public required DateTimeOffset Seen { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<Twin>? Alternates { get; init; }

    /// <summary>The item on the line; null when there is none.</summary>
    public static InspectedItem? Asked(string line) => JsonLines.Asked<InspectedItem>(line);

    public string Answer(StoryEdit edit) => JsonLines.Answer(new
    {
        Case,
        N,
        Story = edit.Story?.Id ?? edit.Row.StoryId ?? "",
        Decision = edit.Kind.ToString().ToLowerInvariant(),
        edit.Reason,
    });

    /// <summary>The source that states it, as a catalog would have it.</summary>
    public Source AsSource() => new()
    {
        Id = Source,
        Member = new Member { Id = Member, Country = Country, Names = new Dictionary<string, string> { [Language ?? "en"] = Member } },
        Kind = SourceKind.Feed,
        Url = Uri.TryCreate($"https://{Uri.EscapeDataString(Source)}.invalid/", UriKind.Absolute, out var url)
            ? url
            : new Uri("https://inspected.invalid/"),
        Language = Language,
    };

    /// <summary>The item as a document would state it.</summary>
    public RawItem AsRaw() => new()
    {
        SourceItemId = SourceItemId,
        Title = Title is null ? null : new RawText(Title, TextKind.Guess),
        Link = Url,
        Published = Published is { } at ? new ItemDate(at, HasTime: at.TimeOfDay != TimeSpan.Zero) : null,
        Content = Html is null ? null : new RawText(Html, TextKind.Html, Url),
        Language = Language,
        Image = Image,
        Alternates = [.. (Alternates ?? []).Where(twin => twin is { Url: not null, Lang: not null })
            .Select(twin => new Alternate(twin.Url, twin.Lang))],
    };

    /// <summary>The same news in another language, as the item says.</summary>
    internal sealed record Twin(string Lang, string Url);
}
