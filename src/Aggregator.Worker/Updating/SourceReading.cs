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

    /// <summary>Of the document, each once, with its keys.</summary>
    public IReadOnlyList<KeyedItem> Items { get; init; } = [];

    public static SourceReading Of(
        Source source, SourceState state, FetchResult fetched, ReadLimits limits, CancellationToken cancel)
    {
        var reading = new SourceReading
        {
            Answer = Requests.AnswerOf(fetched),
            ReadWith = Updating.ReadWith.Of(source),
        };
        if (fetched.Error is not FetchError.None)
            return reading with { Trouble = Trouble.Of(source, fetched, limits, cancel) };
        if (fetched.Document is not { } document || reading.IsSameAs(state)) return reading;

        var read = Reader.Read(source, document, limits, cancel, state.List?.ForReading());
        if (read.Failure is { } failure) return reading with { Trouble = Trouble.Of(failure) };
        var items = ItemKeys.Of(read.Items, source.Url, document.Url, source.Member.Site);
        return reading with { Read = read, Items = items };
    }

    private bool IsSameAs(SourceState state) => Answer.BodyHash == state.BodyHash && ReadWith == state.ReadWith;
}
