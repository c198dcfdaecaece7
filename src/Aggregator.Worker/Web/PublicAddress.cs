namespace Aggregator.Web;

/// <summary>Under which address the site is known. It comes from the configuration, never from a request's Host: what
/// one reader sends must not reach the others.</summary>
internal static class PublicAddress
{
    private static readonly string[] Everywhere = ["*", "+", "0.0.0.0", "[::]"];

    /// <param name="baseUrl">As feeds.json says; null: the first address that the service listens on.</param>
    /// <param name="listening">As http://127.0.0.1:8080; a listener on all addresses is called localhost.</param>
    public static Uri Of(Uri? baseUrl, IEnumerable<string> listening)
    {
        if (baseUrl is not null) return baseUrl;
        if (listening.FirstOrDefault() is not { } first) return new Uri("http://localhost/");
        var address = BindingAddress.Parse(first);
        var host = Everywhere.Contains(address.Host) ? "localhost" : address.Host;
        return new Uri($"{address.Scheme}://{host}:{address.Port}/");
    }
}
