using System.Buffers.Text;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Aggregator.Reading;

namespace Aggregator.Stories;

/// <summary>Tells an unchanged item from a changed one before any of its markup is looked at. It is compared only with
/// the same source's earlier hash of the same item, so a hash that is fast is safe enough: who forges it hides his own
/// edit.</summary>
internal sealed class RawHash
{
    [ThreadStatic]
    private static RawHash? _own;

    private readonly XxHash128 _hash = new();

    /// <summary>22 characters (base64url), of every field that a reader of the news could notice.</summary>
    public static string Of(RawItem item)
    {
        var hash = _own ??= new RawHash();
        hash.Add(item.SourceItemId, item.Link, item.Language, item.Image, item.Comments);
        hash.Add(item.Title?.Value, item.Summary?.Value, item.Content?.Value, item.Rights?.Value);
        hash.Add(item.Published);
        hash.Add(item.Updated);
        foreach (var author in item.Authors) hash.Add(author.Name, author.Email, author.Uri);
        hash.Add("categories");
        foreach (var category in item.Categories) hash.Add(category);
        hash.Add("enclosures");
        foreach (var enclosure in item.Enclosures) hash.Add(enclosure.Url);
        foreach (var alternate in item.Alternates) hash.Add(alternate.Url);
        return hash.Text();
    }

    // Each with its length before it, so that what is moved from one field to the next is noticed.
    private void Add(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            Add(text?.Length ?? -1);
            _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    private void Add(ItemDate? date) => Add(date?.At.UtcTicks ?? -1);

    private void Add(long number) => _hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)));

    private string Text()
    {
        Span<byte> hash = stackalloc byte[16];
        _hash.GetHashAndReset(hash);
        return Base64Url.EncodeToString(hash);
    }
}
