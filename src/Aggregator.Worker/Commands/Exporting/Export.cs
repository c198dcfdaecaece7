using Aggregator.Configuration;

namespace Aggregator.Commands.Exporting;

/// <summary>Brings a folder up to date with the site.</summary>
internal sealed class Export(LiveSite site, ExportFolder folder)
{
    private string? _edition;

    /// <summary>Once: what may have changed since the time before, at first everything. What is gone goes last.</summary>
    /// <exception cref="CannotGoOnException">No service, no public address, or something of somebody else in the
    /// way.</exception>
    public async Task<ExportCount> RunAsync(CancellationToken cancel)
    {
        var (head, addresses) = await site.ListAsync(_edition, cancel);
        if (!head.HasBaseUrl)
            throw new CannotGoOnException(
                "feeds.json has no site.baseUrl: files would name the service's own address; write the public one.");
        var files = addresses
            .Select(address => (Address: address, File: FileNames.Of(address)))
            .Where(one => one.File is not null)
            .ToDictionary(one => one.File!, one => one.Address, StringComparer.Ordinal);
        folder.Announce(files.Keys);
        try
        {
            var count = new ExportCount();
            foreach (var (file, address) in files) count += await BringAsync(new Uri(head.Site!, address), file, cancel);
            if (head.Whole) count += Clear(folder.Files.Except(files.Keys, StringComparer.Ordinal).ToList());
            _edition = head.Edition;
            return count;
        }
        finally
        {
            folder.Save();
        }
    }

    private async Task<ExportCount> BringAsync(Uri url, string file, CancellationToken cancel)
    {
        var (isUnchanged, document) = await site.FetchAsync(url, folder.TagOf(file), cancel);
        if (isUnchanged) return new ExportCount { Documents = 1 };
        if (document is null) return Clear([file]);
        return new ExportCount { Documents = 1, Written = folder.Put(file, document) };
    }

    private ExportCount Clear(IReadOnlyList<string> files) => new() { Deleted = files.Sum(folder.Remove) };
}
