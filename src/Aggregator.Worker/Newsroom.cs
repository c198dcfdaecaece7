using Aggregator.Configuration;
using Aggregator.Fetching;
using Aggregator.Reading.Pages;
using Aggregator.Reading.Text;
using Aggregator.Scheduling;
using Aggregator.Sources;
using Aggregator.Storage;
using Aggregator.Storage.LiteDb;
using Aggregator.Updating;

namespace Aggregator;

/// <summary>The parts that visiting needs, for the service and for commands that run alone. The container that holds
/// them makes each before those that need it and disposes them in the reverse order: the store goes last.</summary>
internal static class Newsroom
{
    public static IServiceCollection AddNewsroom(
        this IServiceCollection services, AggregatorOptions options, TimeProvider time) => services
        .AddSingleton(options)
        .AddSingleton(options.Fetch)
        .AddSingleton(options.Read.ToLimits())
        .AddSingleton(time)
        .AddSingleton(parts => OpenCatalog(options, time, parts.GetRequiredService<ILogger<CatalogFile>>()))
        .AddSingleton<IStore>(_ => OpenStore(options, time))
        .AddSingleton<Fetcher>()
        .AddSingleton<Visit>()
        .AddSingleton<Recovery>()
        .AddSingleton<Retagging>()
        .AddSingleton<Dispatch>()
        .AddSingleton<Round>()
        .AddSingleton<Editorial>();

    /// <summary>The newsroom by itself, for one command. Its log shows warnings only.</summary>
    /// <exception cref="CannotGoOnException">feeds.json has errors, or the store cannot be opened.</exception>
    /// <exception cref="StoreInUseException">Another process holds the store.</exception>
    public static async Task<ServiceProvider> OpenAsync(AggregatorOptions options, TimeProvider time)
    {
        var parts = new ServiceCollection()
            .AddLogging(logging => LogLines.AddTo(logging, LogLevel.Warning))
            .AddNewsroom(options, time)
            .BuildServiceProvider();
        try
        {
            parts.OpenNewsroom();
            return parts;
        }
        catch
        {
            await parts.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the parts now, so that what is wrong with one is known before anything runs. The store first: when
    /// a service holds it, the service's feeds.json and settings count, not the caller's.</summary>
    public static IServiceProvider OpenNewsroom(this IServiceProvider parts)
    {
        parts.GetRequiredService<IStore>();
        parts.GetRequiredService<CatalogFile>();
        parts.GetRequiredService<Fetcher>();
        return parts;
    }

    /// <summary>What feeds.json is checked against.</summary>
    public static CatalogChecks Checks(AggregatorOptions options) => new()
    {
        ElementSelector = Selectors.ElementProblem,
        ValueSelector = Selectors.Problem,
        IsCharset = Charset.IsKnown,
        IsAllowedPrivate = AllowList.Parse(options.Fetch.AllowPrivate, out _).Allows,
    };

    private static CatalogFile OpenCatalog(AggregatorOptions options, TimeProvider time, ILogger<CatalogFile> log)
    {
        var file = new CatalogFile(options.Feeds, Checks(options), time, log);
        if (file.Load())
            return file;
        file.Dispose();
        throw new CannotGoOnException([.. file.Problems.Select(problem => ProblemLine.Of(options.Feeds, problem))]);
    }

    private static LiteDbStore OpenStore(AggregatorOptions options, TimeProvider time)
    {
        try
        {
            return LiteDbStore.Open(options.Data, time);
        }
        catch (StoreUnreadableException trouble)
        {
            throw new CannotGoOnException(trouble.Message);
        }
        catch (Exception trouble)
            when (trouble is UnauthorizedAccessException or IOException and not StoreInUseException)
        {
            throw new CannotGoOnException($"The data folder {options.Data} cannot be used: {trouble.Message}");
        }
    }
}
