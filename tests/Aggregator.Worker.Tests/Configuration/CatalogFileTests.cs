using Aggregator.Sources;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Configuration;

public sealed class CatalogFileTests : IDisposable
{
    private static readonly CatalogChecks Checks = new()
    {
        ElementSelector = _ => null,
        ValueSelector = _ => null,
        IsCharset = _ => true,
        IsAllowedPrivate = _ => false,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;
    private readonly FakeTimeProvider _time = new();
    private readonly List<Catalog> _changes = [];

    private string Feeds => Path.Combine(_folder, "feeds.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_broken_file_at_the_start_is_no_catalog_and_names_its_line()
    {
        Write("{\n  \"membres\": [] }");
        using var file = Open();

        Assert.False(file.Load());
        Assert.Contains(file.Problems, problem => problem is { Line: 2, Path: "membres" });
    }

    [Fact]
    public void A_missing_file_at_the_start_says_what_to_do()
    {
        using var file = Open();

        Assert.False(file.Load());
        Assert.Contains("--feeds FILE", Assert.Single(file.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_a_problem_and_no_crash()
    {
        Directory.CreateDirectory(Feeds);
        using var file = Open();

        Assert.False(file.Load());
        Assert.Contains("cannot be read", Assert.Single(file.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_is_taken_within_two_seconds()
    {
        using var file = Watched("a");

        Write(Members("a", "b"));
        TwoSecondsPass();

        Assert.Equal(["a", "b"], Ids(file.Catalog));
        Assert.Equal(["a", "b"], Ids(Assert.Single(_changes)));
    }

    [Fact]
    public void A_file_that_an_editor_replaced_by_renaming_is_taken()
    {
        using var file = Watched("a");

        var draft = Path.Combine(_folder, "feeds.json~");
        File.WriteAllText(draft, Members("b"));
        File.Move(draft, Feeds, overwrite: true);
        TwoSecondsPass();

        Assert.Equal(["b"], Ids(file.Catalog));
    }

    [Fact]
    public void A_file_behind_links_is_taken_when_the_link_is_turned_as_containers_do_it()
    {
        foreach (var version in (string[])["one", "two"])
        {
            Directory.CreateDirectory(Path.Combine(_folder, version));
            File.WriteAllText(Path.Combine(_folder, version, "feeds.json"), Members(version));
        }
        Directory.CreateSymbolicLink(Path.Combine(_folder, "data"), "one");
        File.CreateSymbolicLink(Feeds, Path.Combine("data", "feeds.json"));
        using var file = Open();
        file.Load();
        file.Watch();

        Directory.Delete(Path.Combine(_folder, "data"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "data"), "two");
        TwoSecondsPass();

        Assert.Equal(["two"], Ids(file.Catalog));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"members\": [ { \"id\": \"b\", \"sour")]
    [InlineData("{ \"members\": [ { \"id\": \"b\" }, { \"id\": \"b\" } ] }")]
    [InlineData(null)]
    public void A_broken_half_written_or_missing_file_is_refused_and_the_last_good_catalog_stays(string? broken)
    {
        using var file = Watched("a");

        if (broken is null) File.Delete(Feeds);
        else Write(broken);
        TwoSecondsPass();

        Assert.Equal(["a"], Ids(file.Catalog));
        Assert.True(file.Refused);
        Assert.NotEmpty(file.Problems);
        Assert.Empty(_changes);
    }

    [Fact]
    public void A_mended_file_comes_into_force()
    {
        using var file = Watched("a");
        Write("{");
        TwoSecondsPass();

        Write(Members("c"));
        TwoSecondsPass();

        Assert.False(file.Refused);
        Assert.Empty(file.Problems);
        Assert.Equal(["c"], Ids(Assert.Single(_changes)));
    }

    [Fact]
    public void A_file_mended_back_to_what_is_in_force_disturbs_nobody()
    {
        using var file = Watched("a");
        Write("{");
        TwoSecondsPass();

        Write(Members("a"));
        TwoSecondsPass();

        Assert.False(file.Refused);
        Assert.Empty(_changes);
    }

    [Fact]
    public void A_listener_that_fails_does_not_end_the_watch()
    {
        using var file = Watched("a");
        file.Changed += _ => throw new InvalidOperationException("a bug");

        Write(Members("b"));
        TwoSecondsPass();
        Write(Members("c"));
        TwoSecondsPass();

        Assert.Equal(["c"], Ids(file.Catalog));
    }

    [Fact]
    public async Task The_systems_own_word_is_enough_when_size_and_time_of_the_file_stay()
    {
        Write(Members("a"));
        var written = File.GetLastWriteTimeUtc(Feeds);
        using var file = new CatalogFile(Feeds, Checks, TimeProvider.System, NullLogger<CatalogFile>.Instance);
        file.Load();
        var changed = new TaskCompletionSource<Catalog>(TaskCreationOptions.RunContinuationsAsynchronously);
        file.Changed += changed.SetResult;
        file.Watch();

        var draft = Path.Combine(_folder, "draft");
        File.WriteAllText(draft, Members("z"));
        File.SetLastWriteTimeUtc(draft, written);
        File.Move(draft, Feeds, overwrite: true);

        Assert.Equal(["z"], Ids(await changed.Task.WaitAsync(TestContext.Current.CancellationToken)));
    }

    private CatalogFile Open() => new(Feeds, Checks, _time, NullLogger<CatalogFile>.Instance);

    private CatalogFile Watched(string member)
    {
        Write(Members(member));
        var file = Open();
        Assert.True(file.Load());
        file.Changed += _changes.Add;
        file.Watch();
        TwoSecondsPass();
        return file;
    }

    private void Write(string json) => File.WriteAllText(Feeds, json);

    private static string Members(params string[] ids) =>
        $$"""{ "members": [ {{string.Join(", ", ids.Select(id => $$"""{ "id": "{{id}}" }"""))}} ] }""";

    private static IEnumerable<string> Ids(Catalog catalog) => catalog.Members.Select(member => member.Id);

    // In small steps: the system's word about the file comes from a thread of its own, at any moment.
    private void TwoSecondsPass()
    {
        for (var n = 0; n < 20; n++) _time.Advance(TimeSpan.FromMilliseconds(100));
    }
}
