using Aggregator.Storage;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>Finds stories: all, or one by what an admin has at hand of it: its id, the address of its
/// page on our site, or its atom:id.</summary>
internal static class StoryNames
{
    /// <summary>Where the pages of stories stand on our site.</summary>
    private const string PageFolder = "/story/";

    /// <summary>So many stories are in memory at a time, however many there are.</summary>
    private const int PageSize = 200;

    public static Story? Find(IStore store, string name)
    {
        name = name.Trim();
        return store.Story(name) ?? store.StoryByAtomId(name) ?? Minted(store, name) ?? OnPage(store, name);
    }

    /// <summary>All stories, published or not, newest first. Read page by page: what enters meanwhile is not among
    /// them, and no reading lasts long enough to stand in the way of the writer.</summary>
    /// <param name="store">Where.</param>
    /// <param name="before">Only those with a lower id; null: all.</param>
    public static IEnumerable<Story> All(IStore store, string? before = null)
    {
        while (store.Before(before, PageSize) is [.., var last] page)
        {
            foreach (var story in page) yield return story;
            before = last.Id;
        }
    }

    // As we mint them: tag:AUTHORITY:ID tells the story, a uuid does not.
    private static Story? Minted(IStore store, string name)
    {
        if (name.StartsWith("urn:uuid:", StringComparison.Ordinal))
            return All(store).FirstOrDefault(story => story.AtomId == name);
        return name.StartsWith("tag:", StringComparison.Ordinal)
            && store.Story(name[(name.LastIndexOf(':') + 1)..]) is { } story && story.AtomId == name ? story : null;
    }

    private static Story? OnPage(IStore store, string name)
    {
        if (!Uri.TryCreate(name, UriKind.RelativeOrAbsolute, out var address)) return null;
        var path = address.IsAbsoluteUri ? address.AbsolutePath : name;
        var at = path.LastIndexOf(PageFolder, StringComparison.Ordinal);
        return at < 0 ? null : store.Story(path[(at + PageFolder.Length)..].Trim('/'));
    }
}
