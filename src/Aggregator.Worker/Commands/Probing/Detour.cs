using Aggregator.Stories;

namespace Aggregator.Commands.Probing;

/// <summary>A redirect that leads to somebody else: a move, a service, or a domain that was sold.</summary>
internal static class Detour
{
    /// <summary>A sentence for the admin; null: the answer came from the domain that was asked.</summary>
    public static string? Of(Uri asked, Uri reached) => RegistrableDomain.Same(asked, reached)
        ? null
        : $"{asked.AbsoluteUri} leads to {reached.AbsoluteUri}, at another domain.";
}
