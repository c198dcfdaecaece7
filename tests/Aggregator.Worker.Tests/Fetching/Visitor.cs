using System.Net;
using Aggregator.Configuration;

namespace Aggregator.Fetching;

/// <summary>Fetchers that may visit loopback at the ports named.</summary>
internal static class Visitor
{
    public static Fetcher To(params int[] ports) => At(TimeProvider.System, ports);

    public static Fetcher At(TimeProvider time, params int[] ports) =>
        new(new FetchOptions { AllowPrivate = Loopback(ports) }, time);

    /// <summary>One for whom every name is at these addresses.</summary>
    public static Fetcher Resolving(string[] addresses, params int[] ports) => new(
        new FetchOptions { AllowPrivate = Loopback(ports) },
        TimeProvider.System,
        (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()));

    public static Task<FetchResult> FetchAsync(this Fetcher fetcher, Uri url) =>
        fetcher.FetchAsync(new FetchRequest { Url = url }, TestContext.Current.CancellationToken);

    public static Task<FetchResult> FetchAsync(this Fetcher fetcher, FetchRequest request) =>
        fetcher.FetchAsync(request, TestContext.Current.CancellationToken);

    private static string Loopback(int[] ports) =>
        string.Join(',', ports.Select(port => $"127.0.0.0/8:{port},[::1]:{port}"));
}
