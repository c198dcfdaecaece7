using Aggregator.Announcing;
using Aggregator.Configuration;
using Aggregator.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Aggregator.Web;

/// <summary>Hires what answers: the publications, and the ear for commands.</summary>
internal static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services, TimeProvider time) => services
        .AddSingleton<Hub>()
        .AddSingleton<Pages>()
        .AddSingleton<Sitemaps>()
        .AddSingleton<SearchDesk>()
        .AddHostedService(parts => parts.GetRequiredService<SearchDesk>())
        .AddSingleton(parts => new Publications(
            parts.GetRequiredService<IStore>(),
            parts.GetRequiredService<CatalogFile>(),
            parts.GetRequiredService<Hub>(),
            time,
            () => parts.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses))
        .AddSingleton<SiteAddresses>()
        .AddHostedService<ControlSocket>()
        .AddRoutingCore();
}
