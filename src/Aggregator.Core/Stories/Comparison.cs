using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>One item, prepared to be compared with the copies that stories have.</summary>
internal sealed class Comparison(Source source, FreshItem fresh, Known known, DateTimeOffset now)
{
    /// <summary>A story of more different copies than these is told by them.</summary>
    private const int MostCopies = 8;

    private readonly Lazy<Headline> _headline = new(() => Headline.Of(
        fresh.Item!.Title, known.Habits(source.Id), [.. source.Member.Names.Values, .. source.Member.Aliases]));

    private readonly Lazy<ShingleIndex> _text = new(() =>
        new ShingleIndex(fresh.Fingerprint!.Text.Without(known.Habits(source.Id)), fresh.Fingerprint.Text.IsDense));

    private readonly Lazy<HashSet<ushort>> _names = new(() => WordsOf(source.Member.Names.Values));

    private Item Item => fresh.Item!;

    private Wording Text => fresh.Fingerprint!.Text;

    /// <summary>The same news as one of the story's copies, or not. Edits of edits are followed copy by copy.</summary>
    public Verdict With(Story story)
    {
        // The very words are found among however many, so that the order of arrival does not decide.
        if (story.Carriers.FirstOrDefault(IsEqual) is { } equal) return With(equal);

        var verdict = Verdict.Apart("none of its copies can be compared");
        foreach (var carrier in Copies(story))
        {
            verdict = With(carrier);
            if (verdict.IsSame) return verdict;
        }

        return verdict;
    }

    private bool IsEqual(Carrier carrier) => !carrier.Withdrawn && IsWordForWord(carrier) && !AreFarApart(carrier);

    // The member's own first: of a release that others carry word for word, only its own copy has translations.
    private IEnumerable<Carrier> Copies(Story story) => story.Carriers
        .Where(carrier => !carrier.Withdrawn)
        .OrderByDescending(carrier => carrier.MemberId == source.Member.Id)
        .DistinctBy(carrier => carrier.Fingerprint.ContentHash)
        .Take(MostCopies);

    /// <summary>The source's own copy that the story has already, and whether this one takes its place; null when it
    /// has none in this language: a feed may list its translations side by side.</summary>
    public (int Index, bool Replaces)? OwnCopy(Story story)
    {
        (int, bool)? own = null;
        for (var n = 0; n < story.Carriers.Count; n++)
        {
            var carrier = story.Carriers[n];
            if (carrier.SourceId != source.Id) continue;
            if (HasLinkOf(carrier) || IsWordForWord(carrier)) return (n, true);
            if (Twins.AreInOneLanguage(carrier.Item, Item)) own ??= (n, false);
        }

        return own;
    }

    private bool HasLinkOf(Carrier carrier) =>
        fresh.Keyed.LinkKey is not null
        && fresh.Fingerprint!.LinkKey is { } link && link == carrier.Fingerprint.LinkKey;

    /// <summary>The same news, or not, by address, title and text.</summary>
    private Verdict With(Carrier carrier)
    {
        if (AreFarApart(carrier)) return Verdict.Apart("they are dated more than a month apart");
        if (IsWordForWord(carrier)) return Verdict.Same($"the same words as {carrier.SourceId}");

        var titles = Titles(carrier);
        var texts = Texts(carrier);
        var isOwnMember = carrier.MemberId == source.Member.Id;
        if (isOwnMember && HasLinkOf(carrier))
            return Sameness.OfPage(titles.Agreement, texts, known.Thresholds, carrier.SourceId);
        if (isOwnMember && Twins.Evidence(Item, Text, carrier.Item, carrier.Fingerprint.Text) is { } evidence)
            return Verdict.Same($"in another language what {carrier.SourceId} states: {evidence}");

        if (texts.Shorter == 0) return Sameness.OfTitles(titles, IsSameDay(carrier), carrier.SourceId);
        if (!fresh.Fingerprint!.IsSpecific || !carrier.Fingerprint.IsSpecific)
            return Verdict.Apart("too few words to tell");
        return Sameness.OfTexts(
            titles, isOwnMember, texts, Overlap.ShingleSize(Text.IsDense), known.Thresholds, carrier.SourceId);
    }

    /// <summary>Whether the source gave the id, or the page, of the copy to another piece of news.</summary>
    public bool IsAnotherPieceThan(Carrier carrier)
    {
        var titles = Titles(carrier);
        var texts = Texts(carrier);
        return Sameness.IsAnotherPiece(
            titles.Agreement, texts, HasLinkOf(carrier), Item.SourceItemId is not null, Item.Link, known.Thresholds);
    }

    private bool IsWordForWord(Carrier carrier) =>
        carrier.Fingerprint.ContentHash == fresh.Fingerprint!.ContentHash && fresh.Fingerprint.IsSpecific;

    private Titles Titles(Carrier carrier)
    {
        var (mine, theirs) = (_headline.Value, HeadlineOf(carrier));
        var apart = mine.Words.ToHashSet();
        apart.SymmetricExceptWith(theirs.Words);
        return new Titles(
            mine.With(theirs),
            mine.IsSpecific(amongAll: carrier.MemberId != source.Member.Id),
            mine.IsTelling && theirs.IsTelling,
            apart,
            _names.Value,
            WordsOf([carrier.MemberName]));
    }

    private Headline HeadlineOf(Carrier carrier) =>
        Headline.Of(
            carrier.Item.Title, known.Habits(carrier.SourceId), [carrier.MemberName, carrier.SourceTitle ?? ""]);

    private static HashSet<ushort> WordsOf(IEnumerable<string> names) =>
        [.. names.SelectMany(name => Headline.Of(name, null, []).Words)];

    private Overlap Texts(Carrier carrier) =>
        _text.Value.With(carrier.Fingerprint.Text.Without(known.Habits(carrier.SourceId)));

    // Lists often give midnight, and members lie nine time zones apart.
    private bool IsSameDay(Carrier carrier) =>
        ((Item.Published?.At ?? now) - (carrier.Item.Published?.At ?? carrier.FirstSeen)).Duration() <= Sameness.Day;

    private bool AreFarApart(Carrier carrier) =>
        Item.Published is { } one && carrier.Item.Published is { } other
        && (one.At - other.At).Duration() > Sameness.FarApart;
}
