using System.CommandLine;
using Aggregator.Commands.Probing;
using Aggregator.Configuration;
using Aggregator.Fetching;
using Aggregator.Sources;
using Aggregator.Sources.Json;
using Aggregator.Stories;

namespace Aggregator.Commands;

/// <summary>The verb <c>probe</c>: what a site offers, or how a source could be read better.</summary>
internal static class ProbeCommand
{
    private const string Details =
        """
        For an address: the feeds that its page and its news page announce or link to, or that lie at the usual places,
        each read once to see that it works, and the news lists on these pages; the best first, with the block for
        feeds.json and the command that writes it.

        For a source in feeds.json: what it brings today, beside it what finds itself in its page, and what else is
        there. --write puts the selectors of the finding in the place of its "scrape", and touches no other byte.

        It asks for one thing after another, at most thirty and for two minutes at most, as robots.txt allows.

        Exit code 0: there is something to take (--write: it was written). 1: there is nothing, and the message says
        why.
        """;

    private const int MostOthers = 3;

    public static Command Create(CommonOptions common)
    {
        var target = new Argument<string>("ADDRESS-OR-SOURCE") { Description = "A site's address, or a source's id." };
        var selectors = new Option<bool>("--selectors") { Description = "Shows the selectors of what is found." };
        var write = new Option<bool>("--write") { Description = "Writes the proposal into the source's scrape." };
        var member = new Option<string?>("--member") { Description = "Whose source it would be.", HelpName = "ID" };
        var probe = new Verb("probe", "Shows what a site offers, or what a source could be.", Details)
        {
            target, selectors, write, member,
        };
        probe.SetAction((line, cancel) => RunAsync(
            common.Read(line),
            new ProbeOrder(line.GetRequiredValue(target))
            {
                Selectors = line.GetValue(selectors),
                Write = line.GetValue(write),
                Member = line.GetValue(member),
            },
            line.InvocationConfiguration.Output,
            cancel));
        return probe;
    }

    public static async Task<int> RunAsync(
        AggregatorOptions options, ProbeOrder order, TextWriter output, CancellationToken cancel)
    {
        using var fetcher = new Fetcher(options.Fetch, TimeProvider.System);
        var catalog = CatalogFile.Read(options.Feeds, Newsroom.Checks(options)).Catalog;
        var enquiry = new Enquiry(fetcher, TimeProvider.System, catalog?.Site.Contact);
        var url = catalog?.Source(order.Target) is null ? order.Address : null;
        // For an address the catalog only says whose it is: a broken or missing one is no hindrance.
        if (url is not null && !order.Write)
            return await ProbeSiteAsync(enquiry, url, catalog, order.Member, new(output, order.Selectors), cancel);

        var file = CatalogChange.Of(options.Feeds, Newsroom.Checks(options), mayBegin: false);
        var source = Find(file.Catalog, order, options.Feeds);
        var probe = new SourceProbe(options, enquiry, TimeProvider.System.GetUtcNow(), new OfferReport(output, true));
        var exit = await probe.RunAsync(source, order.Write, cancel);
        var isWell = exit == 0 && (order.Write || source.Kind is SourceKind.Feed);
        return isWell || await ProbeOthersAsync(enquiry, source, file.Catalog, new(output, false), cancel) ? 0 : exit;
    }

    /// <summary>What else there is on a source's page, or on the site of a feed that is lost.</summary>
    private static async Task<bool> ProbeOthersAsync(
        Enquiry enquiry, Source source, Catalog catalog, OfferReport report, CancellationToken cancel)
    {
        var site = source.Kind is SourceKind.Page ? source.Url : new Uri(source.Url, "/");
        var (offers, _) = await new SiteProbe(enquiry, TimeProvider.System.GetUtcNow()).RunAsync(site, cancel);
        var others = offers.Where(offer => offer is { IsUsable: true, IsComments: false } && offer.Url != source.Url)
            .Take(MostOthers).ToList();
        foreach (var offer in others)
        {
            var what = offer.Kind is SourceKind.Feed ? "a feed" : "a news list";
            report.Write($"There is also {what}, {offer.How}:", offer);
            WriteBlock(report, offer, catalog, source.Member.Id);
        }

        return others.Count > 0;
    }

    private static async Task<int> ProbeSiteAsync(
        Enquiry enquiry, Uri url, Catalog? catalog, string? member, OfferReport report, CancellationToken cancel)
    {
        var (offers, trouble) = await new SiteProbe(enquiry, TimeProvider.System.GetUtcNow()).RunAsync(url, cancel);
        var usable = offers.Where(offer => offer.IsUsable).ToList();
        report.Say(usable.Count switch
        {
            0 => $"{url.AbsoluteUri} offers nothing that could be read. {trouble}",
            1 => $"{url.AbsoluteUri} offers one thing:",
            var many => $"{url.AbsoluteUri} offers {many} things, the best first:",
        });
        if (!offers.Any(offer => offer.Url == url)
            && await enquiry.AskAsync(url, isOffered: false, cancel) is { Document: { } page }
            && Detour.Of(url, page.Url) is { } detour) report.Say(detour);
        foreach (var (offer, at) in usable.Select((offer, at) => (offer, at)))
        {
            var what = offer switch
            {
                { Kind: SourceKind.Page } => "A news list",
                { IsComments: true } => "A feed of comments",
                _ => "A feed",
            };
            report.Write(FormattableString.Invariant($"{at + 1}. {what}, {offer.How}:"), offer);
            WriteBlock(report, offer, catalog, member);
        }

        foreach (var offer in offers.Where(offer => !offer.IsUsable))
            report.Write($"Not to be had, {offer.How}:", offer);
        foreach (var (sitemap, says) in enquiry.IsAnswered ? await new SitemapProbe(enquiry).RunAsync(url, cancel) : [])
            report.Write(sitemap, says);
        if (enquiry.IsCut) report.Say("More was found than is asked for at once; probe a page of it to see the rest.");
        return usable.Count > 0 ? 0 : 1;
    }

    private static void WriteBlock(OfferReport report, Offer offer, Catalog? catalog, string? member)
    {
        var written = DerivedId.Written(offer.Url);
        if (catalog?.Sources.FirstOrDefault(source => DerivedId.Written(source.Url) == written) is { } same)
        {
            report.Say($"It is in feeds.json already: {same.Id}.", "   ");
            return;
        }

        var owner = catalog?.Members.FirstOrDefault(one => member is null
            ? (one.Site is { } site && RegistrableDomain.Same(site, offer.Url))
                || catalog.Sources.Any(source => source.Member == one && RegistrableDomain.Same(source.Url, offer.Url))
            : one.Id.Equals(member, StringComparison.OrdinalIgnoreCase));
        report.WriteBlock(offer, owner?.Id ?? member ?? MemberId.For(offer.Url, _ => false), owner is not null);
    }

    private static Source Find(Catalog catalog, ProbeOrder order, string path)
    {
        var written = order.Address is { } url ? DerivedId.Written(url) : null;
        return catalog.Source(order.Target)
            ?? catalog.Sources.FirstOrDefault(source => DerivedId.Written(source.Url) == written)
            ?? throw new CannotGoOnException(order.Address is not null
                ? $"--write is for a source that is in {path}; \"aggregator add\" writes a new one."
                : $"{order.Target} is no web address, and {path} has no source of this id"
                    + Nearest.Hint(order.Target, catalog.Sources.Select(source => source.Id)));
    }
}
