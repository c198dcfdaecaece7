using System.CommandLine;
using Aggregator.Configuration;
using Aggregator.Sources;
using Aggregator.Sources.Json;

namespace Aggregator.Commands;

/// <summary>The verb <c>add</c>: writes a source, or the subscriptions of an OPML file, into feeds.json.</summary>
internal static class AddCommand
{
    private const string Details =
        """
        The address is asked for once, to see whether it is a feed or a page with a news list; with --unseen nobody is
        asked, and --kind says what it is. Only the new lines are written: comments and layout of feeds.json stay, and
        the file is read again before it replaces the old one. Where there is no feeds.json, it is begun.

        An OPML file's subscriptions go to the members whose site or sources have the same domain; for a domain that
        is new a member is made, whose name and country are yours to write. Nobody is asked. What was not taken is
        named, and why. At services that many share (feedburner.com, youtube.com) each is a member of its own.

        An address that leads to another domain is not written; the message names where it leads.

        Exit code 0: written. 1: nothing was written, and the message says why.
        """;

    public static Command Create(CommonOptions common)
    {
        var target = new Argument<string>("URL-OR-OPML")
        {
            Description = "A feed's or news page's address, or an OPML file.",
        };
        var member = Text("--member", "ID", "Whose source it is.");
        var create = new Option<bool>("--create") { Description = "Makes the member if there is none." };
        var names = new Option<string[]>("--name")
        {
            Description = "A new member's name; in several languages as en=NAME, zh=NAME.",
            HelpName = "NAME",
        };
        var country = Text("--country", "CODE", "A new member's country, as AZ.");
        var id = Text("--id", "ID", "The source's id; else made of member and address.");
        var language = Text("--language", "TAG", "Of its items, as az; else as they say.");
        var kind = new Option<SourceKind?>("--kind") { Description = "feed or page; else it is looked at." };
        var unseen = new Option<bool>("--unseen") { Description = "Asks nobody; needs --kind." };
        var add = new Verb("add", "Writes a source, or an OPML file's, into feeds.json.", Details)
        {
            target, member, create, names, country, id, language, kind, unseen,
        };
        add.Validators.Add(line =>
        {
            if (line.GetValue(unseen) && line.GetValue(kind) is null)
                line.AddError("--unseen needs --kind feed or --kind page, for nobody looks.");
        });
        add.SetAction((line, cancel) => RunAsync(
            common.Read(line),
            new AddOrder
            {
                Target = line.GetRequiredValue(target),
                Member = line.GetValue(member),
                Create = line.GetValue(create),
                Names = line.GetValue(names) ?? [],
                Country = line.GetValue(country),
                Id = line.GetValue(id),
                Language = line.GetValue(language),
                Kind = line.GetValue(kind),
                Unseen = line.GetValue(unseen),
            },
            line.InvocationConfiguration.Output,
            cancel));
        return add;
    }

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    public static async Task<int> RunAsync(
        AggregatorOptions options, AddOrder order, TextWriter output, CancellationToken cancel)
    {
        if (order.Address is not { } url)
            return OpmlImport.Run(options, order, output);
        var change = CatalogChange.Of(options.Feeds, Newsroom.Checks(options), mayBegin: true);
        var member = MemberFor(order, change.Catalog, options.Feeds);
        Refuse(url, change.Catalog, options.Feeds);
        var (kind, seen) = order.Unseen
            ? (order.Kind!.Value, "not looked at yet")
            : await FirstLook.AtAsync(options, order, url, change.Catalog.Site.Contact, cancel);

        var id = order.Id ?? DerivedId.Of(member.Id, url);
        var source = new NewSource { Id = id, Kind = kind, Url = url, Language = order.Language };
        change.Save(change.Editor.Add([member with { Sources = [source] }])
            ?? throw new CannotGoOnException($"{options.Feeds} holds no list \"members\"; write it first."),
            [id]);
        await output.WriteLineAsync(PlainLine.Of($"{id} is in {options.Feeds} now, a source of {member.Id}: {seen}."));
        return 0;
    }

    private static NewMember MemberFor(AddOrder order, Catalog catalog, string file)
    {
        if (order.Member is not { } id)
            throw new CannotGoOnException("Whose source is it? Give --member ID (and --create for a new one).");
        if (catalog.Members.FirstOrDefault(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } known)
            return new NewMember { Id = known.Id };
        if (!order.Create)
        {
            var hint = Nearest.Hint(id, catalog.Members.Select(one => one.Id));
            throw new CannotGoOnException($"{file} has no member \"{id}\"{(hint.Length > 0 ? hint : ".")}"
                + " With --create it is made; --name and --country say more of it.");
        }

        return new NewMember { Id = id, Country = order.Country, Names = order.NamesByLanguage() };
    }

    private static void Refuse(Uri url, Catalog catalog, string file)
    {
        var written = DerivedId.Written(url);
        if (catalog.Sources.FirstOrDefault(source => DerivedId.Written(source.Url) == written) is { } same)
            throw new CannotGoOnException(
                $"{file} has this address already: it is {same.Id}, a source of {same.Member.Id}. "
                + "Nothing was written.");
    }
}
