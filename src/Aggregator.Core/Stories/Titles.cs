namespace Aggregator.Stories;

/// <summary>What two headlines say of whether the news is the same.</summary>
/// <param name="Agreement">Whether they agree.</param>
/// <param name="AreSpecific">The headline alone says which news is meant.</param>
/// <param name="AreTelling">It says more than "Vacancies".</param>
/// <param name="Apart">The words that only one of them has.</param>
/// <param name="Name">The words of the one member's name.</param>
/// <param name="OtherName">The words of the other's.</param>
internal sealed record Titles(
    Agreement Agreement,
    bool AreSpecific,
    bool AreTelling,
    IReadOnlySet<ushort> Apart,
    IReadOnlySet<ushort> Name,
    IReadOnlySet<ushort> OtherName)
{
    public bool Agree => Agreement is Agreement.Same or Agreement.Decorated;
}
