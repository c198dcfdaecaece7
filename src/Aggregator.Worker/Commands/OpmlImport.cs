using System.Globalization;
using Aggregator.Configuration;
using Aggregator.Reading.Text;
using Aggregator.Sources;

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
        var members = Members(list, order, change.Catalog, Newsroom.Checks(options), left);
        if (members.Count > 0)
            change.Save(change.Editor.Add(members)
                ?? throw new CannotGoOnException($"{options.Feeds} holds no list \"members\"; write it first."),
                [.. members.SelectMany(member => member.Sources.Select(source => source.Id))]);

        foreach (var member in members)
            foreach (var source in member.Sources)
                Say(output, $"{member.Id}: {source.Url.AbsoluteUri}");
        foreach (var reason in left) Say(output, $"Not taken: {reason}");
        var taken = members.Sum(member => member.Sources.Count);
        var made = members.Select(member => member.Id)
            .Except(change.Catalog.Members.Select(member => member.Id), StringComparer.OrdinalIgnoreCase).Count();
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
            if (new FileInfo(file).Length > SubscriptionList.MaxBytes)
                throw new CannotGoOnException($"{file} is larger than 10 MiB; is this the right file?");
            using var text = new StringReader(Charset.Decode(File.ReadAllBytes(file), null, null));
            var list = SubscriptionList.Read(text);
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
        SubscriptionList list, AddOrder order, Catalog catalog, CatalogChecks checks, List<string> left)
    {
        var addresses = catalog.Sources.ToDictionary(
            source => DerivedId.Written(source.Url), source => source.Id, StringComparer.Ordinal);
        var members = new Dictionary<string, NewMember>(StringComparer.OrdinalIgnoreCase);
        var owners = new SubscriptionOwners(catalog);
        foreach (var feed in list.Feeds)
        {
            if (addresses.TryGetValue(DerivedId.Written(feed.Feed), out var known))
            {
                left.Add($"{feed.Feed.AbsoluteUri} is in feeds.json already, as {known}.");
                continue;
            }

            var owner = order.Member is { } id ? Named(id, order, catalog) : owners.Of(feed);
            var source = new NewSource
            {
                Id = DerivedId.Of(owner.Id, feed.Feed),
                Kind = SourceKind.Feed,
                Url = feed.Feed,
            };
            if (Refusal(owner, source, order, checks) is { } reason)
            {
                left.Add($"{feed.Feed.AbsoluteUri}: {reason}");
                continue;
            }

            var member = members.GetValueOrDefault(owner.Id, owner);
            source = source with { Language = order.Language };
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

    /// <summary>Why a subscription cannot stand in feeds.json; null: it can. What the command itself says of the member
    /// is not the subscription's fault, and refused with the whole.</summary>
    private static string? Refusal(NewMember owner, NewSource source, AddOrder order, CatalogChecks checks)
    {
        var alone = order.Member is null ? owner : new NewMember { Id = "alone" };
        var file = CatalogEditor.Open(CatalogEditor.Empty)!.Add([alone with { Sources = [source] }])!;
        var problem = CatalogReader.Read(file, checks).Problems
            .FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error);
        return problem is null ? null : $"its {problem.Path[(problem.Path.LastIndexOf('.') + 1)..]} {problem.Message}.";
    }

    private static void Say(TextWriter output, string line) => output.WriteLine(PlainLine.Of(line));
}
