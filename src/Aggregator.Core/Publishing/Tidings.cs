using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>A change of a story that subscribers want to hear of: it came, went, gained or lost a carrier, or is worth a
/// second look. What changes silently, or only gets other topics, is none.</summary>
/// <param name="Before">Null: it was not published.</param>
/// <param name="After">Null: it is not published any more.</param>
/// <param name="IsSecondLook">Its title changed, or Updated moved.</param>
public sealed record Tidings(Facets? Before, Facets? After, bool IsSecondLook)
{
    /// <param name="before">As it was stored; null: it is new.</param>
    /// <param name="after">As it is now.</param>
    /// <returns>Null when nobody needs to be told.</returns>
    public static Tidings? Of(Story? before, Story after)
    {
        var (was, now) = (before is null ? null : Facets.Of(before), Facets.Of(after));
        if (was is null && now is null) return null;
        if (before is null || was is null || now is null) return new Tidings(was, now, IsSecondLook: false);
        var again = before.Updated != after.Updated || before.Title != after.Title;
        return again || !was.Carriers.SequenceEqual(now.Carriers) ? new Tidings(was, now, again) : null;
    }

    /// <summary>Whether the documents of this selection are other ones by it, in a way that is worth asking for.</summary>
    public bool IsFor(Selection selection)
    {
        var (was, now) = (Before is not null && selection.Holds(Before), After is not null && selection.Holds(After));
        return was != now || (now && IsSecondLook);
    }

    /// <summary>What is the same news for every selection is the same.</summary>
    public bool Equals(Tidings? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    private string Key => $"{Before?.Key}|{After?.Key}|{IsSecondLook}";
}
