using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>What has been found of one item so far.</summary>
internal sealed class ItemDraft(FeedCursor cursor) : Draft(cursor)
{
    private const int LastResort = 5;

    private static readonly string[] PictureNames = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"];

    private Ranked<RawText> _description;
    private Ranked<RawText> _summary;
    private Ranked<RawText> _content;
    private Ranked<string> _comments;

    /// <summary>Reads the item on which the cursor stands.</summary>
    public static RawItem Read(FeedCursor cursor, FeedDraft feed)
    {
        var draft = new ItemDraft(cursor);
        draft.TakeAttributes();
        draft.TakeChildren(cursor.Depth);
        return draft.Item(feed);
    }

    public override void Take(FieldName name)
    {
        switch (name.Field)
        {
            case Field.Description:
                _description.Offer(TextConstruct.Read(Cursor, TextKind.Guess), name.Rank);
                break;
            case Field.Summary:
                _summary.Offer(TextConstruct.Read(Cursor, TextKind.Guess), name.Rank);
                break;
            case Field.Subtitle:
                _description.Offer(TextConstruct.Read(Cursor, TextKind.Guess), name.Rank + LastResort);
                break;
            case Field.Content:
                TakeContent(name);
                break;
            case Field.Comments:
                _comments.Offer(Cursor.Address(Cursor.Line()), name.Rank);
                break;
            case Field.Enclosure:
                TakeFile(Cursor.Attribute("url") ?? Cursor.Attribute("href"), Cursor.Attribute("length"), 4);
                break;
            case Field.MediaContent:
                TakeMedia();
                break;
            case Field.MediaThumbnail:
                OfferImage(Cursor.Address(Cursor.Attribute("url")), 3);
                break;
            case Field.Group when MayDescend:
                TakeChildren(Cursor.Depth);
                break;
            default:
                base.Take(name);
                break;
        }
    }

    private void TakeChildren(int depth)
    {
        while (Cursor.NextChild(depth))
        {
            Take(Cursor.Name);
        }
    }

    private void TakeContent(FieldName name)
    {
        var type = Filled(Cursor.Attribute("type"));
        if (type?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true && MayDescend)
        {
            TakeParts();
            return;
        }

        var source = Cursor.Address(Cursor.Attribute("src"));
        var isEncoded = Cursor.LocalName.Equals("encoded", StringComparison.OrdinalIgnoreCase);
        var text = TextConstruct.Read(Cursor, isEncoded ? TextKind.Html : TextKind.Guess);
        _content.Offer(text, (2 * name.Rank) + (text?.Kind == TextKind.Plain ? 1 : 0));
        if (source is not null && text is null)
        {
            TakeElsewhere(source, type);
        }
    }

    // Atom 0.3: the same in several forms, of which the richest is kept.
    private void TakeParts()
    {
        var depth = Cursor.Depth;
        while (Cursor.NextChild(depth))
        {
            if (Cursor.Name.Field == Field.Content)
            {
                TakeContent(Cursor.Name);
            }
        }
    }

    // RFC 4287, 4.1.3.2: content at another address is the item's page only when it is one.
    private void TakeElsewhere(string address, string? type)
    {
        if (type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("text", StringComparison.OrdinalIgnoreCase))
        {
            Links.TakeHref(address);
            return;
        }

        if (IsPicture(type, address))
        {
            OfferImage(address, 2);
        }

        Links.AddEnclosure(address, type, null);
    }

    private void TakeMedia()
    {
        TakeFile(Cursor.Attribute("url"), Cursor.Attribute("fileSize"), 2);
        if (MayDescend)
        {
            TakeChildren(Cursor.Depth);
        }
    }

    private void TakeFile(string? url, string? length, int rank)
    {
        var type = Cursor.Attribute("type");
        var address = Cursor.Address(url);
        if (IsPicture(Filled(type) ?? Filled(Cursor.Attribute("medium")), address))
        {
            OfferImage(address, rank);
        }

        Links.AddEnclosure(address, type, length);
    }

    // By what is said of it; where nothing is, by its name.
    private static bool IsPicture(string? kind, string? address)
    {
        if (kind is not null || address is null)
        {
            return kind?.StartsWith("image", StringComparison.OrdinalIgnoreCase) == true;
        }

        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        return PictureNames.Any(name => path.EndsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    private RawItem Item(FeedDraft feed)
    {
        _comments.Offer(Links.Replies, 1);

        // Many an Atom entry has no other address than its id.
        var link = Links.Page ?? (Cursor.IsAtom ? WebAddress.Absolute(Id, null) : null);

        // An item with both has its short text in description.
        var (summary, content) = _summary.Value is not null && _description.Rank is 0
            ? (_description.Value, _content.Value ?? _summary.Value)
            : (_summary.Value ?? _description.Value, _content.Value);
        return new RawItem
        {
            SourceItemId = Id,
            Title = Title,
            Link = link,
            Published = Published,
            Updated = Updated,
            Summary = Cursor.Context.Based(summary, link),
            Content = Cursor.Context.Based(content, link),
            Authors = Authors.Count > 0 ? Authors : feed.EntryAuthors,
            Categories = Categories,
            Language = Language ?? feed.Language ?? Cursor.Context.ServerLanguage ?? Cursor.Context.SourceLanguage,
            Image = Image,
            Enclosures = Links.Enclosures,
            Alternates = Links.Alternates,
            Rights = Rights,
            Comments = _comments.Value,
        };
    }
}
