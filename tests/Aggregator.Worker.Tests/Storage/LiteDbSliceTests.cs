using Aggregator.Core.Tests.Publishing;
using Aggregator.Publishing;
using Aggregator.Storage;
using Aggregator.Storage.LiteDb;
using LiteDB;

namespace Aggregator.Worker.Tests.Storage;

public sealed class LiteDbSliceTests : SliceConformance
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;

    [Fact]
    public async Task A_store_that_was_written_before_there_were_slices_gets_them_at_the_start()
    {
        var stories = Invented.ManyLanguages;
        await SaveAsync([.. stories.Reverse()]);
        await Store.DisposeAsync();
        using (var file = new LiteDatabase(new ConnectionString { Filename = Path.Combine(_folder, "aggregator.db"), Collation = new Collation("/Ordinal") }))
        {
            file.GetCollection("meta").Delete("began");
            file.DropCollection("shelves");
            file.DropCollection("facets");
        }

        await ReopenAsync();
        Assert.Equal(stories.Select(story => story.Id), Store.Ids(Selection.Everything));
        Assert.Equal(stories[^1].Entered, Store.EditionOf(new Selection { MinCarriers = 9 }).LastChange);
        Assert.Equal(2, Store.Ids(new Selection { Languages = new HashSet<string> { "fa" } }).Count);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override Task<IStore> OpenAsync() => Task.FromResult<IStore>(LiteDbStore.Open(_folder, Time));
}
