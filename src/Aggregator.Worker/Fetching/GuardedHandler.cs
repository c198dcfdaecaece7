using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Aggregator.Fetching;

/// <summary>Sets up .NET's HTTP to do nothing by itself: no redirects, cookies, proxy, decoding, tracing.</summary>
internal static class GuardedHandler
{
    public static SocketsHttpHandler Create(Connector connector, TimeSpan connectTimeout) => new()
    {
        ConnectCallback = connector.ConnectAsync,
        ConnectTimeout = connectTimeout,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxConnectionsPerServer = 1,
        MaxResponseHeadersLength = 64, // KiB
        // The rest of an unread answer is worth a connection only when it is short and comes at once.
        MaxResponseDrainSize = 64 * 1024,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        // A changed DNS entry is seen, and the members' servers hold no connection for us.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        // Latin-1 both ways: a validator with any byte in it goes back as it came.
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        SslOptions =
        {
            // .NET would fetch missing intermediate certificates from the address in the certificate, past our guard.
            CertificateChainPolicy = new X509ChainPolicy
            {
                DisableCertificateDownloads = true,
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };
}
