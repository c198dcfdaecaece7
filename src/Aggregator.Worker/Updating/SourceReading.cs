using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>What came of asking a source: trouble, a document that was read, or nothing new.</summary>
internal sealed record SourceReading
{
    public required Answer Answer { get; init; }

    /// <summary>The rules and the reader that the document was read with.</summary>
    public required string ReadWith { get; init; }

    /// <summary>null when all went well.</summary>
    public Trouble? Trouble { get; init; }

    /// <summary>null when the document is as it was (304, or the same bytes), or could not be read.</summary>
    public ReadResult? Read { get; init; }

    /// <summary>What was read; null with <see cref="Read"/>.</summary>
    public Document? Document { get; init; }

    /// <summary>Of the document, each once, with its keys.</summary>
    public IReadOnlyList<KeyedItem> Items { get; init; } = [];

    /// <summary>What the document takes back.</summary>
    public IReadOnlyList<KeyedItem> Deleted { get; init; } = [];

    public static SourceReading Of(
        Source source,
        SourceState state,
        string readWith,
        FetchResult fetched,
        ReadLimits limits,
        CancellationToken cancel)
    {
        var reading = new SourceReading { Answer = Requests.AnswerOf(fetched), ReadWith = readWith };
        if (fetched.Error is not FetchError.None)
            return reading with { Trouble = Trouble.Of(source, fetched, limits, cancel) };
        if (fetched.Document is not { } document || reading.IsSameAs(state)) return reading;

        var read = Reader.Read(source, document, limits, cancel, state.List?.ForReading());
        if (read.Failure is { } failure) return reading with { Trouble = Trouble.Of(failure) };
        var items = ItemKeys.Of(read.Items, source.Url, document.Url, source.Member.Site);
        var deleted = ItemKeys.OfDeleted(read.Deleted, items);
        return reading with { Read = read, Document = document, Items = items, Deleted = deleted };
    }

    /// <summary>What another page has not brought already.</summary>
    public SourceReading Without(SourceReading other)
    {
        var known = other.Items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return this with { Items = [.. Items.Where(item => !known.Contains(item.Key))] };
    }

    /// <summary>With what a later page brings, behind it; its trouble is a warning here.</summary>
    public SourceReading With(SourceReading later, string name) => this with
    {
        Items = [.. Items, .. later.Items],
        Read = Read! with
        {
            Items = [.. Read.Items, .. later.Items.Select(item => item.Raw)],
            Warnings =
            [
                .. Read.Warnings,
                .. later.Trouble is { } trouble ? [$"{name} could not be read: {trouble.Message}"] : Array.Empty<string>(),
                .. later.Read?.Warnings.Select(warning => $"{name}: {warning}") ?? [],
            ],
        },
    };

    private bool IsSameAs(SourceState state) => Answer.BodyHash == state.BodyHash && ReadWith == state.ReadWith;
}
