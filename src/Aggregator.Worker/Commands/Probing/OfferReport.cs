using System.Globalization;
using Aggregator.Configuration;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;

namespace Aggregator.Commands.Probing;

/// <summary>Offers in words for people, 80 columns wide; addresses stay whole, to be copied.</summary>
internal sealed class OfferReport(TextWriter output, bool withSelectors)
{
    private const int Shown = 3;
    private const string Indent = "   ";
    private const string Deeper = "     ";

    /// <summary>"a feed with 10 items, the newest of 2026-11-20".</summary>
    public static string Summary(Offer offer) => $"{Kind(offer)} with {Count(offer)}{Newest(offer)}";

    /// <summary>A sentence, on as many lines as it needs.</summary>
    public void Say(string sentence, string indent = "")
    {
        foreach (var line in Narrow.Wrap(PlainLine.Of(sentence), indent)) output.WriteLine(line);
    }

    /// <summary>What is offered, how it is, and its first items as they would be published.</summary>
    public void Write(string heading, Offer offer)
    {
        output.WriteLine();
        Say(heading);
        Say(offer.Url.AbsoluteUri, Indent);
        if (offer.Detour is { } detour) Say(detour, Indent);
        var title = offer.Title is { } name ? $"\"{name}\", " : "";
        var format = offer.Kind is SourceKind.Feed ? $"{offer.Format}, " : "";
        if (offer.Items.Count > 0) Say($"{title}{format}{Count(offer)}{Newest(offer)}.", Indent);
        Say($"Health: {HealthSentences.Name(offer.Health)}{(offer.Message is { } why ? $". {why}" : "")}", Indent);
        foreach (var item in offer.Items.Take(Shown)) Write(item, offer.Language);
        if (!withSelectors || offer.Kind is not SourceKind.Page) return;
        Say(offer.Rules is null ? "No selectors say what was found." : "Its selectors:", Indent);
        if (offer.Rules is { } rules) Block(BlockText.Of(rules, Narrow.Width - Deeper.Length));
        foreach (var reason in offer.Reasons) Say(reason, Deeper);
    }

    /// <summary>A sitemap: no source, but a sign of what the site has.</summary>
    public void Write(Uri url, NewsSitemap sitemap)
    {
        output.WriteLine();
        Say("A sitemap of news, which is no source here but shows what there is:");
        Say(url.AbsoluteUri, Indent);
        var newest = sitemap.Newest is { } at
            ? string.Create(CultureInfo.InvariantCulture, $", the newest of {at:yyyy-MM-dd}")
            : "";
        Say(string.Create(CultureInfo.InvariantCulture, $"Articles: {sitemap.Articles}{newest}."), Indent);
    }

    /// <summary>The block for feeds.json, and the command that writes it.</summary>
    public void WriteBlock(Offer offer, string member, bool isKnown)
    {
        // add writes no address that leads to another domain.
        var url = offer.Detour is null ? offer.Url : offer.Reached!;
        var source = new NewSource
        {
            Id = DerivedId.Of(member, url),
            Kind = offer.Kind,
            Url = url,
            Scrape = withSelectors ? offer.Rules : null,
        };
        Say("For feeds.json:", Indent);
        Block(BlockText.Of(source, Narrow.Width - Deeper.Length));
        var create = isKnown ? "" : " --create";
        Say("Take it with:", Indent);
        Block($"aggregator add {url.AbsoluteUri} --member {member}{create}");
    }

    private void Block(string text)
    {
        foreach (var line in text.Split('\n')) output.WriteLine(PlainLine.Of(Deeper + line));
    }

    private void Write(Item item, string? otherwise)
    {
        var date = (item.Published ?? item.Updated)?.At;
        var day = date is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd}") : "no date   ";
        var language = (item.Language ?? otherwise) is { } tag ? $"[{tag}] " : "";
        output.WriteLine(Narrow.Cut(PlainLine.Of($"{Deeper}{day}  {language}{item.Title}"), Narrow.Width));
        if (item.Link is not null) output.WriteLine(PlainLine.Of($"{Deeper}            {item.Link}"));
        if (item.Image is not null) output.WriteLine(PlainLine.Of($"{Deeper}     image  {item.Image}"));
    }

    private static string Kind(Offer offer) => offer.Kind is SourceKind.Feed ? "a feed" : "a news list";

    private static string Count(Offer offer) => string.Create(
        CultureInfo.InvariantCulture, $"{offer.Items.Count} {(offer.Items.Count == 1 ? "item" : "items")}");

    private static string Newest(Offer offer) => offer.Newest is { } at
        ? string.Create(CultureInfo.InvariantCulture, $", the newest of {at:yyyy-MM-dd}")
        : "";
}
