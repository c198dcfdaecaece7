using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aggregator.Fetching;

public sealed class TlsTests
{
    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_and_its_address_not_asked()
    {
        await using var canary = new RawServer("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        using var certificate = Certificate(canary.Root);
        var context = SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true);
        await using var server = new RawServer(
            async (stream, cancel) =>
            {
                await using var tls = new SslStream(stream);
                await tls.AuthenticateAsServerAsync(
                    new SslServerAuthenticationOptions { ServerCertificateContext = context }, cancel);
                await tls.ReadExactlyAsync(new byte[1], cancel);
            },
            readHead: false);
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(new Uri($"https://127.0.0.1:{server.Port}/"));

        Assert.Equal((FetchError.Tls, null), (result.Error, result.HttpStatus));
        Assert.Contains("certificate", result.Message, StringComparison.Ordinal);
        Assert.Equal(0, canary.Connections);
    }

    [Fact]
    public async Task A_server_that_does_not_speak_TLS_is_a_TLS_failure()
    {
        await using var server = new RawServer(
            (stream, cancel) => stream.WriteAsync("HTTP/1.1 400 Bad\r\n\r\n"u8.ToArray(), cancel).AsTask(),
            readHead: false);
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(new Uri($"https://127.0.0.1:{server.Port}/"));

        Assert.Equal(FetchError.Tls, result.Error);
        Assert.Equal(
            $"127.0.0.1:{server.Port}: the server does not speak TLS at this port; try http://, or tell the member.",
            result.Message);
    }

    // Issued by an authority that is not sent along, but to be had at an address named in the certificate.
    private static X509Certificate2 Certificate(Uri issuerAt)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        var authority = new CertificateRequest("CN=Nobody", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var issuer = authority.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));

        using var own = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(
            new X509AuthorityInformationAccessExtension(ocspUris: null, caIssuersUris: [issuerAt + "ca.crt"]));
        using var issued = request.Create(issuer, now.AddDays(-1), now.AddDays(1), [1, 2, 3]);
        using var withKey = issued.CopyWithPrivateKey(own);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), password: null);
    }
}
