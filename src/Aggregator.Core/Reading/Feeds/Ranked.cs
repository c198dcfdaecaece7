namespace Aggregator.Reading.Feeds;

/// <summary>A value that several elements may give: the one of the lowest rank is kept, of equals the first.</summary>
internal struct Ranked<T>
    where T : class
{
    private int _rank;

    public T? Value { get; private set; }

    /// <summary>The rank of the value; null without one.</summary>
    public readonly int? Rank => Value is null ? null : _rank;

    /// <summary>Offers a value; null offers nothing.</summary>
    public void Offer(T? value, int rank)
    {
        if (value is not null && (Value is null || rank < _rank))
        {
            (Value, _rank) = (value, rank);
        }
    }

    /// <summary>Offers a value that replaces an earlier one of the same rank.</summary>
    public void Replace(T? value, int rank)
    {
        if (value is not null && (Value is null || rank <= _rank))
        {
            (Value, _rank) = (value, rank);
        }
    }
}
