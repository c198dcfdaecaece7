using Aggregator.Storage;
using Aggregator.Storage.LiteDb;

namespace Aggregator.Worker.Tests.Storage;

public sealed class LiteDbStoreTests : StoreConformance
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;

    [Fact]
    public async Task A_second_process_is_refused_and_let_in_when_the_first_is_done()
    {
        var refused = Assert.Throws<StoreInUseException>(() => LiteDbStore.Open(_folder, Time));
        Assert.Contains(_folder, refused.Message, StringComparison.Ordinal);

        await ReopenAsync();
        Assert.Throws<StoreInUseException>(() => LiteDbStore.Open(_folder, Time));
    }

    [Fact]
    public void A_file_that_is_no_store_is_said_to_be_unreadable_and_left_as_it_is()
    {
        var folder = Path.Combine(_folder, "other");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "aggregator.db");
        var garbage = Enumerable.Range(0, 32_768).Select(n => (byte)(n * 31)).ToArray();
        File.WriteAllBytes(file, garbage);

        Assert.Throws<StoreUnreadableException>(() => LiteDbStore.Open(folder, Time));
        Assert.Equal(garbage, File.ReadAllBytes(file));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override Task<IStore> OpenAsync() => Task.FromResult<IStore>(LiteDbStore.Open(_folder, Time));
}
