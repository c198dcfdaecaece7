using System.Globalization;
using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;
using Aggregator.Updating;

namespace Aggregator.Commands.Probing;

/// <summary>Looks at a document as a visit would, and says what it offers.</summary>
internal sealed class Looking(DateTimeOffset now)
{
    /// <summary>How long a new feed may have been silent and still be called well.</summary>
    private static readonly TimeSpan LongSilence = TimeSpan.FromDays(180);

    /// <summary>The feed in an answer, well or not.</summary>
    public Offer Feed(Uri url, FetchResult answer, string how, FoundFeed? found, CancellationToken cancel)
    {
        var offer = new Offer
        {
            Kind = SourceKind.Feed,
            Url = url,
            How = how,
            Title = found?.Title,
            IsComments = found?.IsComments ?? false,
            Health = Health.Failing,
        };
        if (answer.Document is not { } document)
        {
            var trouble = Trouble.Of(Source(SourceKind.Feed, url), answer, ReadLimits.Default, cancel);
            return offer with { Health = trouble.Health, Message = trouble.Message };
        }

        var read = Reader.Read(Source(SourceKind.Feed, document.Url), document, ReadLimits.Default, cancel);
        if (read.Failure is { } failure)
            return offer with { Health = Trouble.Of(failure).Health, Message = failure.Message };
        var named = offer with
        {
            Title = read.Feed.Title ?? offer.Title,
            Format = read.Feed.Format,
            Language = read.Feed.Language,
            Reached = document.Url,
        };
        return Judged(named, document, read.Items);
    }

    /// <summary>The feed that a document is; null when it is none.</summary>
    public Offer? IfFeed(Uri url, FetchResult answer, string how, CancellationToken cancel) =>
        Feed(url, answer, how, null, cancel) is { Format.Length: > 0 } offer ? offer : null;

    /// <summary>The news list that finds itself in a page, or what stands there instead.</summary>
    public Offer List(Document document, Source? known, string how, CancellationToken cancel)
    {
        var source = (known ?? Source(SourceKind.Page, document.Url)) with { Kind = SourceKind.Page, Scrape = null };
        var read = Reader.Read(source, document, ReadLimits.Default, cancel);
        var best = ListFinder.Find(source, document, ReadLimits.Default, cancel) is [var first, ..] ? first : null;
        var offer = new Offer
        {
            Kind = SourceKind.Page,
            Url = document.Url,
            How = how,
            Format = read.Feed.Format,
            Language = read.Feed.Language,
            Health = Health.Ok,
            Rules = best?.Rules,
            Reasons = best?.Reasons ?? [],
        };
        return read.Failure is { } failure
            ? offer with { Health = Trouble.Of(failure).Health, Message = failure.Message }
            : Judged(offer, document, read.Items, source);
    }

    /// <summary>What a source in the catalog brings today.</summary>
    public Offer Today(Source source, FetchResult answer, CancellationToken cancel)
    {
        var offer = new Offer
        {
            Kind = source.Kind,
            Url = source.Url,
            How = "as feeds.json says",
            Rules = source.Scrape,
            Health = Health.Failing,
        };
        var trouble = answer.Document is null ? Trouble.Of(source, answer, ReadLimits.Default, cancel) : null;
        var read = answer.Document is { } document ? Reader.Read(source, document, ReadLimits.Default, cancel) : null;
        if (read?.Failure is { } failure) trouble = Trouble.Of(failure);
        if (trouble is not null) return offer with { Health = trouble.Health, Message = trouble.Message };
        offer = offer with
        {
            Format = read!.Feed.Format,
            Language = read.Feed.Language,
            Reached = answer.Document!.Url,
        };
        return Judged(offer, answer.Document!, read.Items, source);
    }

    private Offer Judged(Offer offer, Document document, IReadOnlyList<RawItem> raw, Source? source = null)
    {
        source ??= Source(offer.Kind, document.Url);
        List<Item> items = [.. raw.Select(one => Reader.Finish(source, one, ReadLimits.Default))];
        var dates = items.Select(item => item.Published ?? item.Updated).OfType<ItemDate>()
            .Select(date => date.At).Where(date => date < now.AddDays(1)).ToList();
        var judged = offer with { Items = items, Newest = dates.Count > 0 ? dates.Max() : null, Health = Health.Ok };
        if (items.Count == 0)
            return judged with { Health = Health.EmptyList, Message = "It holds no items now." };
        return judged.Newest < now - LongSilence
            ? judged with { Health = Health.Stale, Message = Silence(judged) }
            : judged;
    }

    private static string Silence(Offer offer)
    {
        var what = offer.Kind is SourceKind.Feed ? "feed" : "list";
        return string.Create(
            CultureInfo.InvariantCulture, $"This {what}'s newest item is of {offer.Newest:yyyy-MM-dd}.");
    }

    private static Source Source(SourceKind kind, Uri url) => new()
    {
        Id = "probe",
        Member = new Member { Id = "probe" },
        Kind = kind,
        Url = url,
    };
}
