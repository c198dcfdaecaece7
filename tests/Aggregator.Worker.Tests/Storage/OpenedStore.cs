using Aggregator.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Worker.Tests.Storage;

/// <summary>A store of some maker, open while a test runs, with a clock that stands still.</summary>
public abstract class OpenedStore(DateTimeOffset now) : IAsyncLifetime
{
    protected FakeTimeProvider Time { get; } = new(now);

    protected IStore Store { get; private set; } = null!;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<IStore> OpenAsync();

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await OpenAsync();
    }
}
