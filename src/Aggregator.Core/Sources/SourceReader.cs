using System.Text.RegularExpressions;
using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Reads one source of a member.</summary>
internal sealed class SourceReader(CatalogChecks checks, Problems problems)
{
    private static readonly TimeSpan LeastEvery = TimeSpan.FromMinutes(5);

    /// <summary>In the place of an address that was refused, and the file with it.</summary>
    private static readonly Uri Nowhere = new("about:blank");

    private readonly Claims _ids = new(problems, "id", StringComparer.OrdinalIgnoreCase);
    private readonly Claims _addresses = new(problems, "address", StringComparer.Ordinal);
    private readonly ScrapeReader _scrape = new(checks);
    private readonly FixReader _fix = new(checks);
    private readonly TwinChecks _twins = new(problems);

    public Source Read(ObjectReader reader, Member member, SourceDefaults defaults)
    {
        var url = ReadUrl(reader);
        var http = reader.Object("http");
        var rules = DefaultsReader.ReadOver(reader, http, defaults);
        var scrape = _scrape.Read(reader);
        var source = new Source
        {
            Id = ReadId(reader, member, url),
            Member = member,
            Kind = ReadKind(reader, scrape),
            Url = url,
            Enabled = reader.Flag("enabled", true),
            Language = reader.Read<string?>("language", null, LanguageTag.Parse!),
            Tags = reader.ReadList("tags", PlainText.Parse),
            Every = rules.Every,
            AtMost = rules.AtMost < rules.Every ? rules.Every : rules.AtMost,
            ExpectEvery = rules.ExpectEvery,
            InitialItems = rules.InitialItems,
            Priority = reader.Number("priority", 0, -1_000, 1_000),
            Republish = rules.Republish,
            TimeZone = rules.TimeZone,
            Http = rules.Http,
            Scrape = scrape,
            TwinOf = reader.Read<string?>("twinOf", null, Identifier.Parse!),
            Include = ReadTitles(reader, "include"),
            Exclude = ReadTitles(reader, "exclude"),
            Fix = _fix.Read(reader),
            Rights = reader.Read<string?>("rights", null, PlainText.Parse!),
        };
        LaterKeys.ReadHttp(http);
        http.RefuseOthers();
        reader.RefuseOthers();
        CheckCadence(reader, url, rules);
        CheckScrape(reader, source);
        _twins.Note(source, reader.Find("twinOf"));
        return source;
    }

    /// <summary>Once every source was read.</summary>
    public void CheckTwins(IReadOnlyList<Source> all) => _twins.Check(all);

    private Uri ReadUrl(ObjectReader reader)
    {
        var url = reader.Read("url", Nowhere, WebAddress.Parse);
        if (reader.Find("url") is not { } written)
            reader.Missing("url", "write the address of a feed or of a news page");
        else if (url != Nowhere)
            _addresses.Claim(DerivedId.Written(url), written);
        return url;
    }

    private string ReadId(ObjectReader reader, Member member, Uri url)
    {
        var id = reader.Read("id", "", Identifier.Parse);
        if (reader.Find("id") is { } written)
        {
            if (id.Length > 0)
                _ids.Claim(id, written);
            return id;
        }
        id = DerivedId.Of(member.Id, url);
        reader.Warn($"lacks \"id\"; until you write one it is \"{id}\", and another address will be a new source");
        return id;
    }

    private static IReadOnlyList<Regex> ReadTitles(ObjectReader reader, string key)
    {
        var block = reader.Object(key);
        var titles = block.ReadList("title", Expression.Parse);
        block.RefuseOthers();
        return titles;
    }

    private static SourceKind ReadKind(ObjectReader reader, ScrapeRules? scrape)
    {
        if (reader.Find("kind") is not null)
            return reader.Read("kind", SourceKind.Feed, Choice.Parse<SourceKind>);
        var kind = scrape is null ? SourceKind.Feed : SourceKind.Page;
        var guess = kind == SourceKind.Feed ? "feed" : "page";
        reader.Warn($"lacks \"kind\"; taken for a {guess}, write \"feed\" or \"page\"");
        return kind;
    }

    private void CheckCadence(ObjectReader reader, Uri url, SourceDefaults rules)
    {
        if (rules.Every < LeastEvery && url != Nowhere && !checks.IsAllowedPrivate(url))
            problems.Error(rules.EveryAt!, $"is \"{Duration.Text(rules.Every)}\"; write \"5m\" or more"
                + " (less only for hosts that the option AllowPrivate names)");
        if (rules.AtMost < rules.Every && reader.Find("atMost") is { } atMost)
            problems.Warning(atMost, $"is less than every, \"{Duration.Text(rules.Every)}\", which holds");
    }

    private void CheckScrape(ObjectReader reader, Source source)
    {
        if (source.Kind == SourceKind.Feed && reader.Find("scrape") is { } needless)
            problems.Warning(
                needless, "changes nothing, for a feed needs no rules; write \"kind\": \"page\" if it is a page");
    }
}
