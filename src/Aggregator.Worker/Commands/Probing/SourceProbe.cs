using System.Globalization;
using Aggregator.Configuration;
using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Commands.Probing;

/// <summary>What a source brings today beside what finds itself in its page, which is written when asked.</summary>
internal sealed class SourceProbe(AggregatorOptions options, Enquiry enquiry, DateTimeOffset now, OfferReport report)
{
    private readonly Looking _looking = new(now);

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(Source source, bool write, CancellationToken cancel)
    {
        var answer = (await enquiry.AskAsync(source.Url, isOffered: source.Kind is SourceKind.Feed, cancel))!;
        var today = _looking.Today(source, answer, cancel);
        report.Say($"{source.Id}, a source of {source.Member.Id}.");
        var findsItself = source is { Kind: SourceKind.Page, Scrape: null };
        if (!findsItself || answer.Document is null) report.Write("Today, as feeds.json says:", today);
        if (answer.Document is not { } document || source.Kind is SourceKind.Feed)
            return write ? CannotWrite("There is no page in which a list could be found.") : Verdict(today);

        var found = _looking.List(document, source, "in the page", cancel);
        // A visit also asks whether the list is the one that is known; the probe has no store to ask.
        report.Write(
            findsItself
                ? "Today, as the list finds itself; whether it is the one known from before, /status and visit say:"
                : "Proposed, as the list finds itself:",
            found);
        if (found.Items.Count == 0) return write ? CannotWrite("No list was found.") : Verdict(today);
        if (!findsItself) Compare(today, found);
        return write ? Write(source, document, found, cancel) : 0;
    }

    private int Verdict(Offer today)
    {
        if (today.IsUsable) return 0;
        report.Say("Nothing can be taken from this address now; \"aggregator probe\" with the site's address shows "
            + "what else there is.");
        return 1;
    }

    private void Compare(Offer today, Offer found)
    {
        var links = found.Items.Select(item => item.Link).ToHashSet(StringComparer.Ordinal);
        var both = today.Items.Count(item => links.Contains(item.Link));
        report.Say(both == links.Count && both == today.Items.Count
            ? "Both see the same items."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Today's see {today.Items.Count} items, the proposed {found.Items.Count}; {both} are in both."));
    }

    private int Write(Source source, Document document, Offer found, CancellationToken cancel)
    {
        if (found.Rules is not { } rules)
            return CannotWrite(source.Scrape is null
                ? "No selectors say what was found, and none are needed: the list finds itself; "
                    + $"\"aggregator visit {source.Id} --anew\" takes it when the page was rebuilt."
                : "No selectors say what was found; take \"scrape\" out of the source, and the list finds itself.");
        // What is proposed must read the page as it was found, or it is no proposal.
        var proven = Reader.Read(source with { Scrape = rules }, document, ReadLimits.Default, cancel);
        if (!proven.Items.Select(item => item.Link).SequenceEqual(found.Items.Select(item => item.Link)))
            return CannotWrite("The selectors do not see the same items as the finding; write them by hand.");
        var kept = source.Scrape is { } today
            ? rules with { Article = today.Article, Pages = today.Pages }
            : rules;
        var change = CatalogChange.Of(options.Feeds, Newsroom.Checks(options), mayBegin: false);
        change.Save(change.Editor.SetScrape(source.Id, kept)
            ?? throw new CannotGoOnException($"{options.Feeds} has no source {source.Id} any more."),
            [source.Id]);
        report.Say($"The proposed rules of {source.Id} are in {options.Feeds} now.");
        return 0;
    }

    private int CannotWrite(string why)
    {
        report.Say($"{why} {options.Feeds} is as it was.");
        return 1;
    }
}
