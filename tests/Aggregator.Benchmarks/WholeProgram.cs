using Aggregator.Configuration;
using Aggregator.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Benchmarks;

/// <summary>The program's own parts, kept as the running service keeps them, for one pull after another.</summary>
internal sealed class WholeProgram(string feeds, string allowPrivate) : IAsyncDisposable
{
    private ServiceProvider? _parts;
    private string? _data;

    /// <summary>Visits every source; the store stays open until a pull names another folder.</summary>
    public async Task PullAsync(string data)
    {
        if (data != _data) await OpenAsync(data);
        var sources = _parts!.GetRequiredService<CatalogFile>().Catalog.Sources.Select(source => source.Id).ToList();
        var lines = _parts!.GetRequiredService<Round>().RunAsync(sources, CancellationToken.None);
        await foreach (var line in lines)
        {
            if (line.Refused is { } reason) throw new InvalidOperationException(reason);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_parts is not null) await _parts.DisposeAsync();
    }

    private async Task OpenAsync(string data)
    {
        await DisposeAsync();
        var fetch = new FetchOptions { AllowPrivate = allowPrivate };
        var options = new AggregatorOptions { Feeds = feeds, Data = data, Fetch = fetch };
        _parts = await Newsroom.OpenAsync(options, TimeProvider.System);
        _data = data;
    }
}
