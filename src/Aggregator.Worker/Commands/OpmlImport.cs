using System.Globalization;
using Aggregator.Configuration;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Commands;

/// <summary>Writes the subscriptions of an OPML file into feeds.json; nobody is asked for anything.</summary>
internal static class OpmlImport
{
    /// <exception cref="CannotGoOnException">Nothing can be taken.</exception>
    public static int Run(AggregatorOptions options, AddOrder order, TextWriter output)
    {
        var list = Read(order.Target);
        var change = CatalogChange.Of(options.Feeds, Newsroom.Checks(options), mayBegin: true);
        var left = new List<string>(list.Left);
        var members = Members(list, order, change.Catalog, left);
        if (members.Count > 0)
            change.Save(change.Editor.Add(members)
                ?? throw new CannotGoOnException($"{options.Feeds} holds no list \"members\"; write it first."));

        foreach (var member in members)
            foreach (var source in member.Sources)
                Say(output, $"{member.Id}: {source.Url.AbsoluteUri}");
        foreach (var reason in left) Say(output, $"Not taken: {reason}");
        var taken = members.Sum(member => member.Sources.Count);
        var made = members.Count(member => member.Names.Count > 0);
        Say(output, string.Create(CultureInfo.InvariantCulture,
            $"{taken} taken into {options.Feeds} (new members: {made}), {left.Count} not taken."));
        if (made > 0)
            Say(output, "Look at the new members' ids and names and write their countries; ids are for ever.");
        return 0;
    }

    private static SubscriptionList Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length > SubscriptionList.MaxBytes)
                throw new CannotGoOnException($"{file} is larger than 10 MiB; is this the right file?");
            var list = SubscriptionList.Read(stream);
            return list.Failure is { } failure
                ? throw new CannotGoOnException($"{file} cannot be taken. {failure}")
                : list;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CannotGoOnException(
                $"{file} is no web address, and cannot be read as a file: {trouble.Message}");
        }
    }

    private static List<NewMember> Members(
        SubscriptionList list, AddOrder order, Catalog catalog, List<string> left)
    {
        var addresses = catalog.Sources.ToDictionary(
            source => DerivedId.Written(source.Url), source => source.Id, StringComparer.Ordinal);
        var members = new Dictionary<string, NewMember>(StringComparer.OrdinalIgnoreCase);
        foreach (var feed in list.Feeds)
        {
            if (addresses.TryGetValue(DerivedId.Written(feed.Feed), out var known))
            {
                left.Add($"{feed.Feed.AbsoluteUri} is in feeds.json already, as {known}.");
                continue;
            }

            var owner = order.Member is { } id ? Named(id, order, catalog) : OwnerOf(feed, catalog, members);
            var member = members.GetValueOrDefault(owner.Id, owner);
            var source = new NewSource
            {
                Id = DerivedId.Of(member.Id, feed.Feed),
                Kind = SourceKind.Feed,
                Url = feed.Feed,
                Language = order.Language,
            };
            members[member.Id] = member with { Sources = [.. member.Sources, source] };
        }

        return [.. members.Values];
    }

    private static NewMember Named(string id, AddOrder order, Catalog catalog)
    {
        if (catalog.Members.FirstOrDefault(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } known)
            return new NewMember { Id = known.Id };
        return order.Create
            ? new NewMember { Id = id, Country = order.Country, Names = order.NamesByLanguage() }
            : throw new CannotGoOnException($"There is no member \"{id}\"; with --create it is made.");
    }

    /// <summary>Whose domain it is: a member's, one made for an earlier subscription, or a new one.</summary>
    private static NewMember OwnerOf(Subscription feed, Catalog catalog, Dictionary<string, NewMember> made)
    {
        // Feeds often lie with a service; then the page says whose they are.
        var home = feed.Site ?? feed.Feed;
        var known = catalog.Members.FirstOrDefault(member => IsHome(member.Site, home))
            ?? catalog.Sources.FirstOrDefault(source => RegistrableDomain.Same(source.Url, home))?.Member;
        if (known is not null) return new NewMember { Id = known.Id };
        if (made.Values.FirstOrDefault(member => IsHome(member.Site, home)) is { } same)
            return same;
        return new NewMember
        {
            Id = MemberId.For(home, id => made.ContainsKey(id)
                || catalog.Members.Any(member => member.Id.Equals(id, StringComparison.OrdinalIgnoreCase))),
            Names = new Dictionary<string, string> { ["en"] = feed.Title ?? home.Host },
            Site = new Uri(home, "/"),
        };
    }

    private static bool IsHome(Uri? site, Uri home) => site is not null && RegistrableDomain.Same(site, home);

    private static void Say(TextWriter output, string line) => output.WriteLine(PlainLine.Of(line));
}
