using Aggregator.Configuration;
using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>The articles of one visit: each item comes out ready for the editor, or stays pending.</summary>
internal sealed class ArticleRound(
    Fetcher fetcher, FetchOptions options, ReadLimits limits, Catalog catalog, Source source, DateTimeOffset now)
{
    /// <summary>After so many failures one after another the server is left alone: the rest of the round has failed
    /// too.</summary>
    private const int Patience = 3;

    /// <summary>An article is looked at once more after so long.</summary>
    private static readonly TimeSpan FirstDay = TimeSpan.FromHours(24);

    private readonly TopicMatcher _topics = TopicMatcher.Of(catalog.Topics);
    private readonly List<FreshItem> _ready = [];
    private readonly List<PendingArticle> _pending = [];
    private int _asked;
    private int _failedInARow;

    public IReadOnlyList<FreshItem> Ready => _ready;

    public IReadOnlyList<PendingArticle> Pending => _pending;

    public async Task TakeAsync(PendingArticle owed, CancellationToken cancel)
    {
        if (IsFile(owed.Item.Raw)) Enter(owed.Item, FileLink.Enclosed(owed.Item.Raw));
        else if (ArticleOf(owed.Item.Raw) is not { } address) Enter(owed.Item, owed.Item.Raw);
        else if (!owed.IsDue(now) || _asked == options.ArticlesPerVisit) _pending.Add(owed);
        else if (_failedInARow >= Patience) Fail(owed);
        else await AskAsync(owed, address, cancel);
    }

    // A list may lead to a document, a picture or a film: there is no article to ask for.
    private bool IsFile(RawItem raw) => source.Kind is SourceKind.Page && FileLink.Is(raw.Link);

    // A feed says what it has to say; only a page's list points to more.
    private Uri? ArticleOf(RawItem raw) =>
        source is { Kind: SourceKind.Page, Scrape: null or { Article: not null } } && raw.Content is null
        && Uri.TryCreate(raw.Link, UriKind.Absolute, out var address)
            ? address
            : null;

    private async Task AskAsync(PendingArticle owed, Uri address, CancellationToken cancel)
    {
        _asked++;
        var fetched = await fetcher.FetchAsync(Requests.ForArticle(catalog, source, address), cancel);
        if (FileLink.OfFile(fetched.Document?.ContentType) is { } type)
        {
            _failedInARow = 0;
            Enter(owed.Item, FileLink.Enclosed(owed.Item.Raw, type));
            return;
        }

        var raw = fetched.Document is { } document
            ? ArticleReader.Read(source, document, owed.Item.Raw, limits, cancel).Item
            : null;
        if (raw is not null) Succeed(owed, raw);
        else if (fetched.Error is FetchError.Robots or FetchError.Refused) GiveUp(owed);
        else Fail(owed);
    }

    private void Succeed(PendingArticle owed, RawItem raw)
    {
        _failedInARow = 0;
        Enter(owed.Item, raw);
        if (owed.SecondLook is null) _pending.Add(new PendingArticle(owed.Item, 0) { SecondLook = now + FirstDay });
    }

    private void Fail(PendingArticle owed)
    {
        _failedInARow++;
        if (owed.SecondLook is null && owed.Attempts + 1 < PendingArticle.LastAttempt)
            _pending.Add(owed with { Attempts = owed.Attempts + 1 });
        else GiveUp(owed);
    }

    // What has entered with its article stays as it is; what has not enters with the list's words.
    private void GiveUp(PendingArticle owed)
    {
        if (owed.SecondLook is null) Enter(owed.Item, owed.Item.Raw);
    }

    private void Enter(KeyedItem keyed, RawItem raw)
    {
        var item = Reader.Finish(source, raw, limits);
        _ready.Add(new FreshItem(keyed, item, Fingerprint.Of(item)) { Topics = _topics.In(item) });
    }
}
