using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Commands;

/// <summary>Whose each subscription is, by its domain: a member's, one made for an earlier subscription, or a new
/// one's.</summary>
internal sealed class SubscriptionOwners
{
    private readonly Dictionary<string, NewMember> _byDomain = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    public SubscriptionOwners(Catalog catalog)
    {
        _ids.UnionWith(catalog.Members.Select(member => member.Id));
        foreach (var member in catalog.Members)
            Claim(member.Site, new NewMember { Id = member.Id });
        foreach (var source in catalog.Sources)
            Claim(source.Url, new NewMember { Id = source.Member.Id });
    }

    public NewMember Of(Subscription feed)
    {
        // Feeds often lie with a service; then the page says whose they are.
        var home = new[] { feed.Site, feed.Feed }.FirstOrDefault(url => url is not null && !HostingService.IsAt(url));
        if (home is not null && _byDomain.TryGetValue(RegistrableDomain.Of(home), out var known))
            return known;
        var made = new NewMember
        {
            Id = home is null ? MemberId.For(feed.Title ?? "", _ids.Contains) : MemberId.For(home, _ids.Contains),
            Names = new Dictionary<string, string> { ["en"] = feed.Title ?? (home ?? feed.Feed).Host },
            Site = home is null ? feed.Site : new Uri(home, "/"),
        };
        _ids.Add(made.Id);
        Claim(home, made);
        return made;
    }

    private void Claim(Uri? home, NewMember owner)
    {
        if (home is not null && !HostingService.IsAt(home))
            _byDomain.TryAdd(RegistrableDomain.Of(home), owner);
    }
}
