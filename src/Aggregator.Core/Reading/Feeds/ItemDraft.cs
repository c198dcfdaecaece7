namespace Aggregator.Reading.Feeds;

/// <summary>What has been found of one item so far.</summary>
internal sealed class ItemDraft(FeedCursor cursor) : Draft(cursor)
{
    private const int LastResort = 5;

    private Ranked<RawText> _description;
    private Ranked<RawText> _summary;
    private Ranked<RawText> _content;
    private string? _comments;

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
                _comments ??= Cursor.Address(Cursor.Line());
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
        var source = Cursor.Address(Cursor.Attribute("src"));
        var isEncoded = Cursor.LocalName.Equals("encoded", StringComparison.OrdinalIgnoreCase);
        var text = TextConstruct.Read(Cursor, isEncoded ? TextKind.Html : TextKind.Guess);
        _content.Offer(text, name.Rank);
        if (source is not null && text is null)
        {
            Links.TakeHref(source);
        }
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
        if ((type ?? Cursor.Attribute("medium") ?? "").StartsWith("image", StringComparison.OrdinalIgnoreCase))
        {
            OfferImage(address, rank);
        }

        Links.AddEnclosure(address, type, length);
    }

    private RawItem Item(FeedDraft feed)
    {
        // An item with both has its short text in description.
        var (summary, content) = _summary.Value is not null && _description.Rank is 0
            ? (_description.Value, _content.Value ?? _summary.Value)
            : (_summary.Value ?? _description.Value, _content.Value);
        return new RawItem
        {
            SourceItemId = Id,
            Title = Title,
            Link = Links.Page,
            Published = Published,
            Updated = Updated,
            Summary = Cursor.Context.Based(summary, Links.Page),
            Content = Cursor.Context.Based(content, Links.Page),
            Authors = Authors.Count > 0 ? Authors : feed.EntryAuthors,
            Categories = Categories,
            Language = Language ?? feed.Language ?? Cursor.Context.ServerLanguage ?? Cursor.Context.SourceLanguage,
            Image = Image,
            Enclosures = Links.Enclosures,
            Alternates = Links.Alternates,
            Rights = Rights,
            Comments = _comments ?? Links.Replies,
        };
    }
}
