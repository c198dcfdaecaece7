using Aggregator.Configuration;
using Aggregator.Fetching;
using Aggregator.Scheduling;
using Aggregator.Storage;
using Aggregator.Updating;

namespace Aggregator;

/// <summary>The parts that visiting needs, for the service and for commands that run alone. Who owns them disposes
/// them in the reverse order of their making, the store therefore last.</summary>
internal static class Newsroom
{
    public static IServiceCollection AddNewsroom(this IServiceCollection services, AggregatorOptions options, TimeProvider time) => services
        .AddSingleton(options)
        .AddSingleton(options.Fetch)
        .AddSingleton(time)
        .AddSingleton(OpenCatalog)
        .AddSingleton(OpenStore)
        .AddSingleton<Fetcher>()
        .AddSingleton<Visit>()
        .AddSingleton<Dispatch>()
        .AddSingleton<Round>();

    /// <summary>Opens what must be there before anything else can be done.</summary>
    /// <exception cref="CannotStartException">feeds.json has errors, or the store cannot be opened.</exception>
    public static void Open(IServiceProvider parts)
    {
        parts.GetRequiredService<CatalogFile>();
        parts.GetRequiredService<IStore>();
    }

    private static CatalogFile OpenCatalog(IServiceProvider parts) => throw new NotSupportedException();

    private static IStore OpenStore(IServiceProvider parts) => throw new NotSupportedException();
}
